import { runPgbench } from '../control/pgbench.ts';
import type { Ground } from '../ground/open-ground.ts';
import type { Side } from '../load/asks.ts';
import { openLoad } from '../load/open-load.ts';
import { inTurns, paces, type Measure } from '../measure.ts';

type Asked = { ground: Ground; urls: { ours: string; rest: string }; at: string; quick: boolean };
type Control = { work: string; reach: number; run: () => Promise<number | null> };

/** Slices of visits over HTTP, each of other women than the one before, and whatever was not answered as wanted. */
function openSlices({ ground, urls }: Asked, seconds: number) {
  const load = openLoad(ground.targets);
  const first = { ours: 0, control: 0 };
  const unexpected: Record<string, number> = {};
  const run = async (side: Side): Promise<number> => {
    const url = side === 'ours' ? urls.ours : urls.rest;
    const loaded = await load.run({ work: 'visit', side, url, seconds, first: first[side] });
    first[side] += loaded.asked;
    for (const [what, times] of Object.entries(loaded.unexpected))
      unexpected[`${side} ${what}`] = (unexpected[`${side} ${what}`] ?? 0) + times;
    return loaded.perSecond;
  };
  return { run, unexpected, close: () => load.close() };
}

/**
 * Visits over HTTP beside the SQL that somebody would write by hand: run by pgbench, and by a server that knows who asks and does nothing
 * else. The same women, the same tables. Without pgbench the second alone.
 */
export async function measureVisits(asked: Asked): Promise<Measure[]> {
  const { seconds, pairs, mostToWarmUp } = asked.quick ? paces.quick : paces.whole;
  const { run, unexpected, close } = openSlices(asked, seconds);
  const pgbench = () => runPgbench(asked.ground, { work: 'visit', seconds });
  const controls: Control[] = [
    { work: 'log a visit, beside the bare SQL by pgbench', reach: 0.6, run: pgbench },
    { work: 'the same, beside that SQL behind a bare server', reach: 0.7, run: () => run('control') },
  ];
  const measures: Measure[] = [];
  try {
    for (let slice = 0; slice < mostToWarmUp; slice += 1) await run('ours');
    for (const { work, reach, run: control } of controls) {
      const warm = await control();
      if (warm === null) continue;
      const speeds = await inTurns(pairs, {
        ours: () => run('ours'),
        control: async () => (await control()) ?? Number.NaN,
      });
      const holds = speeds.ratio >= reach && Object.keys(unexpected).length === 0;
      measures.push({ work, at: asked.at, ...speeds, reach, holds, pgbench: null, unexpected });
    }
    return measures;
  } finally {
    close();
  }
}
