import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Targets } from '../ground/furnish.ts';
import { asks, wanted, type Ask, type Side, type WorkName } from './asks.ts';

/** Requests that come at their hour, however long the answers take: `seconds` of them to each side; `first` is the number of the first. */
export type Pace = { work: WorkName; urls: Record<Side, string>; seconds: number; first: number };

/** Milliseconds that half, and ninety-nine in a hundred, of the answers took. */
type Times = { p50: number; p99: number };

/** `unexpected`: answers with another status or body than wanted, by side and status. */
export type Timed = Record<Side, Times> & { unexpected: Record<string, number> };

/** As a town's phones do on a busy day: few at once, and far from all that the server can. */
export const pace = { connections: 4, perSecond: 200 };

/** A second each, in turns, so that a stutter of the machine meets both. */
const turns: readonly Side[] = ['ours', 'control', 'control', 'ours'];

/** The first turn of a side opens the connections and has the load's own code compiled; it is not counted. */
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

function timesOf(answers: readonly Answer[]): Times {
  const sorted = answers
    .slice(uncounted)
    .map(({ ms }) => ms)
    .toSorted((a, b) => a - b);
  return { p50: partOf(sorted, 0.5), p99: partOf(sorted, 0.99) };
}

const openSide = () => ({
  agent: new http.Agent({ keepAlive: true, maxSockets: pace.connections }),
  asked: Array<Promise<Answer>>(),
});

export async function askAtPace(targets: Targets, { work, urls, seconds, first }: Pace): Promise<Timed> {
  const sides = { ours: openSide(), control: openSide() };
  const count = 2 * (uncounted + seconds * pace.perSecond);
  const startedAt = performance.now();
  for (let nth = 0; nth < count; nth += 1) {
    const wait = startedAt + (nth * 1000) / pace.perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    const side = turns[Math.floor(nth / pace.perSecond) % turns.length] ?? 'ours';
    sides[side].asked.push(askOnce(sides[side].agent, urls[side], asks[work](side, targets, first + nth)));
  }
  const ours = await Promise.all(sides.ours.asked);
  const control = await Promise.all(sides.control.asked);
  for (const { agent } of [sides.ours, sides.control]) agent.destroy();
  return {
    ours: timesOf(ours),
    control: timesOf(control),
    unexpected: { ...unexpectedOf('ours', work, ours), ...unexpectedOf('control', work, control) },
  };
}

function unexpectedOf(side: Side, work: WorkName, answers: readonly Answer[]): Record<string, number> {
  const { status: right, text } = wanted[work];
  const unexpected: Record<string, number> = {};
  for (const { status, body } of answers) {
    const what = `${side} ${status}`;
    if (status !== right || !body.includes(text)) unexpected[what] = (unexpected[what] ?? 0) + 1;
  }
  return unexpected;
}
