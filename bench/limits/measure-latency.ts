import type { WorkName } from '../load/asks.ts';
import type { Load } from '../load/open-load.ts';
import { pace } from '../load/paced.ts';
import { atMost, type Limited } from './limit.ts';

type Waited = {
  name: WorkName;
  control: 'rest' | 'page';
  work: string;
  /** Milliseconds within which ninety-nine in a hundred are to be answered. */
  limit: number | null;
  /** So far on that no sign-up of the slices was the same. */
  first: number;
};

const waits: readonly Waited[] = [
  { name: 'near', control: 'rest', work: 'p99 of the nearest 20 homes', limit: 15, first: 0 },
  { name: 'town', control: 'rest', work: 'p99 of the homes of a town', limit: 30, first: 0 },
  { name: 'search', control: 'rest', work: 'p99 of homes by words', limit: 30, first: 0 },
  { name: 'sign-up', control: 'rest', work: 'p99 of signing up', limit: null, first: 8_000_000 },
  { name: 'page', control: 'page', work: 'p99 of the page of 20 homes', limit: null, first: 0 },
];

type Asked = { load: Load; urls: { ours: string; rest: string; page: string }; at: string; quick: boolean };

const round = (ms: number) => Number(ms.toFixed(1));

/** How long somebody waits while the server is busy but not full; in a quick run only where there is a limit. */
export async function measureLatencies({ load, urls, at, quick }: Asked): Promise<Limited[]> {
  const limits: Limited[] = [];
  for (const { name, control: side, work, limit, first } of waits) {
    if (quick && limit === null) continue;
    const asked = {
      work: name,
      urls: { ours: urls.ours, control: urls[side] },
      seconds: quick ? 2 : 10,
      first,
    };
    const { ours, control, unexpected } = await load.pace(asked);
    const told = {
      work,
      at: `${at}, ${pace.connections} connections, ${pace.perSecond} a second`,
      unit: 'ms' as const,
    };
    const limited = atMost(told, {
      ...{ ours: round(ours.p99), reach: limit, p50: round(ours.p50), control: round(control.p99) },
    });
    const wrong = Object.entries(unexpected).map(([what, times]) => `${what} × ${times}`);
    limits.push(
      wrong.length === 0
        ? limited
        : { ...limited, holds: false, why: `unexpected answers: ${wrong.join(', ')}` },
    );
  }
  return limits;
}
