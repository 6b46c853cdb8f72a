import type { Kysely } from 'kysely';
import { demoCast } from '../../../db/seeds/demo/demo-cast.ts';
import type { DB } from '../db/types.generated.ts';
import { StartError } from '../start-error.ts';

/**
 * The demo shows every code that signs somebody in on a page for all to read. Where people have accounts and none of
 * the demo's cast is among them, this is a real district whose operator forgot a setting.
 */
export async function refuseRealDistrict(owner: Kysely<DB>): Promise<void> {
  const phones = demoCast.map(({ phone }) => phone);
  const { accounts, cast } = await owner
    .selectFrom('accounts.user')
    .select(({ fn }) => [
      fn.countAll<number>().as('accounts'),
      fn.countAll<number>().filterWhere('phone_number', 'in', phones).as('cast'),
    ])
    .executeTakeFirstOrThrow();
  if (accounts === 0 || cast > 0) return;
  throw new StartError(
    '这是正式的数据库，不能当演示开，请设置 WEIJIA_DEMO=0 / this database is a real district’s, not a demo: set WEIJIA_DEMO=0',
  );
}
