import type { Kysely } from 'kysely';
import type { DB } from '../db/types.generated.ts';
import { StartError } from '../start-error.ts';
import { countCast } from './count-cast.ts';

/**
 * The demo shows every code that signs somebody in on a page for all to read. Where people have accounts and none of
 * the demo's cast is among them, this is a real district whose operator forgot a setting.
 */
export async function refuseRealDistrict(owner: Kysely<DB>): Promise<void> {
  const { accounts, cast } = await countCast(owner);
  if (accounts === 0 || cast > 0) return;
  throw new StartError(
    '这是正式的数据库，不能当演示开，请设置 WEIJIA_DEMO=0 / this database is a real district’s, not a demo: set WEIJIA_DEMO=0',
  );
}
