import { runPgbench } from './control/pgbench.ts';
import type { Ground } from './ground/open-ground.ts';
import type { Side } from './load/asks.ts';
import type { Load } from './load/open-load.ts';
import type { Work } from './works.ts';

/** A line of the result; the first seven fields are promised to those who read the JSON. */
export type Measure = {
  work: string;
  at: string;
  /** Answers a second, the median of the slices. */
  ours: number;
  control: number;
  /** The median of the ratios of neighbouring slices. */
  ratio: number;
  reach: number;
  holds: boolean;
  /** Transactions a second of the same SQL without a server; null where pgbench is missing. */
  pgbench: number | null;
  /** Answers that were not as wanted, by side and status: with any of these nothing holds. */
  unexpected: Record<string, number>;
};

export type Bench = {
  ground: Ground;
  load: Load;
  urls: { ours: string; rest: string; page: string; unguarded: string };
  at: string;
  pace: Pace;
};

/** Seconds of a slice, how many pairs of them, and after how many of a second each a side is warm at the latest. */
export type Pace = { seconds: number; pairs: number; mostToWarmUp: number };

export const paces = {
  whole: { seconds: 4, pairs: 3, mostToWarmUp: 3 },
  quick: { seconds: 1, pairs: 1, mostToWarmUp: 1 },
} as const;

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? 0) + (high ?? 0)) / 2;
};

const round = (number: number, digits = 0) => Number(number.toFixed(digits));

/** Until then V8 has compiled what is hot and each connection has its plans; on a busy machine we wait no longer. */
const answersToWarmUp = 2000;

/** Runs slices of one work in turn on both sides, after a warm-up that does not count. */
export function openSlices({ load, urls, pace }: Omit<Bench, 'at'>, work: Pick<Work, 'name' | 'control'>) {
  const next = { ours: 0, control: 0 };
  const unexpected: Record<string, number> = {};
  const run = async (side: Side, seconds: number): Promise<number> => {
    const url = side === 'ours' ? urls.ours : urls[work.control];
    const loaded = await load.run({ work: work.name, side, url, seconds, first: next[side] });
    next[side] += loaded.asked;
    for (const [what, times] of Object.entries(loaded.unexpected)) {
      const key = `${side} ${what}`;
      unexpected[key] = (unexpected[key] ?? 0) + times;
    }
    return loaded.perSecond;
  };
  const warmUp = async (side: Side) => {
    const until = next[side] + answersToWarmUp;
    for (let slice = 0; slice < pace.mostToWarmUp && next[side] < until; slice += 1) await run(side, 1);
  };
  return { run, warmUp, unexpected };
}

type Sides = Record<Side, () => Promise<number>>;

/** Both sides, so many pairs of times: ours, control, control, ours, … so that a noisy moment of the machine meets both. */
export async function inTurns(
  pairs: number,
  sides: Sides,
): Promise<{ ours: number; control: number; ratio: number }> {
  const speeds = { ours: Array<number>(), control: Array<number>() };
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = pair % 2 === 0 ? (['ours', 'control'] as const) : (['control', 'ours'] as const);
    for (const side of order) speeds[side].push(await sides[side]());
  }
  const ratios = speeds.ours.map((speed, pair) => speed / (speeds.control[pair] ?? Infinity));
  return {
    ours: round(median(speeds.ours)),
    control: round(median(speeds.control)),
    ratio: round(median(ratios), 2),
  };
}

/** Measures one work, after a warm-up of both sides. */
export async function measure(bench: Bench, work: Work): Promise<Measure> {
  const { run, warmUp, unexpected } = openSlices(bench, work);
  const { seconds, pairs } = bench.pace;
  for (const side of ['ours', 'control'] as const) await warmUp(side);
  const speeds = await inTurns(pairs, {
    ours: () => run('ours', seconds),
    control: () => run('control', seconds),
  });
  const pgbench = await runPgbench(bench.ground, { work: work.name, seconds });
  return {
    work: work.title,
    at: bench.at,
    ...speeds,
    reach: work.reach,
    holds: speeds.ratio >= work.reach && Object.keys(unexpected).length === 0,
    pgbench: pgbench === null ? null : round(pgbench),
    unexpected,
  };
}
