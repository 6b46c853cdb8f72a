import { runPgbench } from '../control/pgbench.ts';
import type { Ground } from '../ground/open-ground.ts';
import { openLoad } from '../load/open-load.ts';
import { inTurns, type Measure } from '../measure.ts';

const reach = 0.6;
const warmUpSlices = 3;

type Asked = { ground: Ground; url: string; at: string; quick: boolean };

/**
 * Visits over HTTP beside the SQL that somebody would write by hand, run by pgbench: the same women, the same tables. Undefined where there
 * is no pgbench.
 */
export async function measureVisits({ ground, url, at, quick }: Asked): Promise<Measure | undefined> {
  const seconds = quick ? 1 : 4;
  const load = openLoad(ground.targets);
  const unexpected: Record<string, number> = {};
  let first = 0;
  const ours = async (): Promise<number> => {
    const slice = { work: 'visit' as const, side: 'ours' as const, url, seconds, first };
    const loaded = await load.run(slice);
    first += loaded.asked;
    for (const [what, times] of Object.entries(loaded.unexpected))
      unexpected[`ours ${what}`] = (unexpected[`ours ${what}`] ?? 0) + times;
    return loaded.perSecond;
  };
  const control = () => runPgbench(ground, { work: 'visit', seconds });
  try {
    if ((await control()) === null) return undefined;
    for (let slice = 0; slice < warmUpSlices; slice += 1) await ours();
    const speeds = await inTurns(3, { ours, control: async () => (await control()) ?? Number.NaN });
    const work = 'log a visit, beside the bare SQL by pgbench';
    const pgbench = speeds.control;
    const holds = speeds.ratio >= reach && Object.keys(unexpected).length === 0;
    return { work, at, ...speeds, reach, holds, pgbench, unexpected };
  } finally {
    load.close();
  }
}
