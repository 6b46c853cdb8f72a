import { performance } from 'node:perf_hooks';
import { atMost, type Limited } from '../limits/limit.ts';

const mostMs = 50;
const mostTimes = 1.3;
const uncounted = 20;

/** Asked one after the other, as an office reads them. */
type Asked = { url: string; token: string; division: string; times: number };

async function timeReach({ url, token, division, times }: Asked): Promise<number[]> {
  const taken: number[] = [];
  for (let nth = 0; nth < uncounted + times; nth += 1) {
    const startedAt = performance.now();
    const answer = await fetch(`${url}/api/v1/reach?division=${division}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const text = await answer.text();
    if (answer.status !== 200 || !text.includes('"byDivision":[{'))
      throw new Error(`the reach of ${division} was not told: ${answer.status} ${text.slice(0, 200)}`);
    taken.push(performance.now() - startedAt);
  }
  return taken.slice(uncounted).toSorted((one, other) => one - other);
}

const partOf = (sorted: readonly number[], part: number) => sorted[Math.ceil(sorted.length * part) - 1] ?? 0;
const round = (number: number, digits: number) => Number(number.toFixed(digits));

export type ReachAsked = Omit<Asked, 'division' | 'times'> & { county: string; quick: boolean };
type Place = { name: string; division: string };

/** A county, and one of its towns with three hundred villages. */
const placesOf = (county: string): Place[] => [
  { name: 'a county', division: county },
  { name: 'a town', division: `${county}601` },
];

/**
 * How long a district's reach and a town's take, with so many links. `before`: the medians of a tenth of them, by place; beside them
 * stands what ten times the links cost. Answers the limits and the medians.
 */
export async function measureReach(
  { county, quick, ...asked }: ReachAsked,
  { links, before }: { links: number; before: ReadonlyMap<string, number> },
): Promise<{ limits: Limited[]; medians: Map<string, number> }> {
  const at = `${links.toLocaleString('en')} links`;
  const limits: Limited[] = [];
  const medians = new Map<string, number>();
  for (const { name, division } of placesOf(county)) {
    const sorted = await timeReach({ ...asked, division, times: quick ? 100 : 400 });
    const p50 = partOf(sorted, 0.5);
    medians.set(name, p50);
    const told = { work: `p99 of the reach of ${name}`, at, unit: 'ms' as const };
    limits.push(atMost(told, { ours: round(partOf(sorted, 0.99), 1), reach: mostMs, p50: round(p50, 1) }));
    const tenth = before.get(name);
    if (tenth === undefined) continue;
    const cost = { work: `the same, beside a tenth of the links`, at, unit: 'times' as const };
    limits.push(atMost(cost, { ours: round(p50 / tenth, 2), reach: mostTimes }));
  }
  return { limits, medians };
}
