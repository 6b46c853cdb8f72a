import { runPgbench } from '../control/pgbench.ts';
import type { Ground } from '../ground/open-ground.ts';
import { openLoad } from '../load/open-load.ts';
import { inTurns, openSlices, paces, type Bench, type Measure } from '../measure.ts';

type Asked = { ground: Ground; urls: Bench['urls']; at: string; quick: boolean };
type Control = { work: string; reach: number; run: () => Promise<number | null> };

/**
 * Visits over HTTP beside the SQL that somebody would write by hand: run by pgbench, and by a server that knows who asks and does nothing
 * else. The same women, the same tables. Without pgbench the second alone.
 */
export async function measureVisits({ ground, urls, at, quick }: Asked): Promise<Measure[]> {
  const pace = quick ? paces.quick : paces.whole;
  const load = openLoad(ground.targets);
  const slices = openSlices({ ground, load, urls, pace }, { name: 'visit', control: 'rest' });
  const { unexpected } = slices;
  const run = (side: 'ours' | 'control') => slices.run(side, pace.seconds);
  const pgbench = () => runPgbench(ground, { work: 'visit', seconds: pace.seconds });
  const controls: Control[] = [
    { work: 'log a visit, beside the bare SQL by pgbench', reach: 0.6, run: pgbench },
    { work: 'the same, beside that SQL behind a bare server', reach: 0.7, run: () => run('control') },
  ];
  const measures: Measure[] = [];
  try {
    await slices.warmUp('ours');
    for (const { work, reach, run: control } of controls) {
      const warm = await control();
      if (warm === null) continue;
      const speeds = await inTurns(pace.pairs, {
        ours: () => run('ours'),
        control: async () => (await control()) ?? Number.NaN,
      });
      const holds = speeds.ratio >= reach && Object.keys(unexpected).length === 0;
      measures.push({ work, at, ...speeds, reach, holds, pgbench: null, unexpected });
    }
    return measures;
  } finally {
    load.close();
  }
}
