import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Targets } from '../ground/furnish.ts';
import { asks, wanted, type Ask, type WorkName } from './asks.ts';

/** Requests of ours that come at their hour, however long the answers take; `first` is the number of the first. */
export type Pace = { work: WorkName; url: string; seconds: number; first: number };

/** Milliseconds that half, and ninety-nine in a hundred, of the answers took. */
export type Timed = { p50: number; p99: number; unexpected: Record<string, number> };

/** As a town's phones do on a busy day: few at once, and far from all that the server can. */
export const pace = { connections: 4, perSecond: 200 };

/** A second of them opens the connections and has the load's own code compiled; they are not counted. */
const uncounted = pace.perSecond;

type Answer = { status: number; body: string; ms: number };

/** An answer that never comes must not hold up the run: it counts as none, with status 0. */
const patienceMs = 20_000;

/** The wait for a free connection counts too. */
function askOnce(agent: http.Agent, url: string, { path, method, headers, body }: Ask): Promise<Answer> {
  const askedAt = performance.now();
  return new Promise((resolve) => {
    const answered = (status: number, text: string) =>
      resolve({ status, body: text, ms: performance.now() - askedAt });
    const signal = AbortSignal.timeout(patienceMs);
    const options = { agent, signal, method: method ?? 'GET', headers: headers ?? {} };
    const request = http.request(new URL(path, url), options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('error', () => answered(0, text));
      response.once('end', () => answered(response.statusCode ?? 0, text));
    });
    request.once('error', () => answered(0, ''));
    request.once('close', () => answered(0, ''));
    request.end(body);
  });
}

const partOf = (sorted: readonly number[], part: number) => sorted[Math.ceil(sorted.length * part) - 1] ?? 0;

export async function askAtPace(targets: Targets, { work, url, seconds, first }: Pace): Promise<Timed> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: pace.connections });
  const count = uncounted + Math.round(seconds * pace.perSecond);
  const startedAt = performance.now();
  const asked: Promise<Answer>[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const wait = startedAt + (nth * 1000) / pace.perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    asked.push(askOnce(agent, url, asks[work]('ours', targets, first + nth)));
  }
  const answers = await Promise.all(asked);
  agent.destroy();
  const { status: right, text } = wanted[work];
  const unexpected: Record<string, number> = {};
  for (const { status, body } of answers) {
    if (status !== right || !body.includes(text)) unexpected[status] = (unexpected[status] ?? 0) + 1;
  }
  const sorted = answers
    .slice(uncounted)
    .map(({ ms }) => ms)
    .toSorted((a, b) => a - b);
  return { p50: partOf(sorted, 0.5), p99: partOf(sorted, 0.99), unexpected };
}
