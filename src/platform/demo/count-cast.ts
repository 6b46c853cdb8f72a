import type { Kysely } from 'kysely';
import { demoCast } from '../../../db/seeds/demo/demo-cast.ts';
import type { DB } from '../db/types.generated.ts';

/** How many accounts there are, and how many of them are of the demo's cast: its phones were never given out. */
export function countCast(owner: Kysely<DB>): Promise<{ accounts: number; cast: number }> {
  const phones = demoCast.map(({ phone }) => phone);
  return owner
    .selectFrom('accounts.user')
    .select(({ fn }) => [
      fn.countAll<number>().as('accounts'),
      fn.countAll<number>().filterWhere('phone_number', 'in', phones).as('cast'),
    ])
    .executeTakeFirstOrThrow();
}
