import type { Kysely } from 'kysely';
import type { DB } from '../db/types.generated.ts';
import { StartError } from '../start-error.ts';
import { countCast } from './count-cast.ts';

/** With `WEIJIA_DEMO=0` nothing of the demo exists: neither its invented homes nor sessions of its cast. */
export async function refuseDemoDatabase(owner: Kysely<DB>): Promise<void> {
  const { cast } = await countCast(owner);
  if (cast === 0) return;
  throw new StartError(
    '这个库里装的是演示，正式开门请换一个空库或空的数据文件夹 / this database holds the demo: a real district needs an empty one',
  );
}
