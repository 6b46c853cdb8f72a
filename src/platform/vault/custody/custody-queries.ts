import type { Insertable, Kysely, Selectable } from 'kysely';
import type { CommonsKeyCustody, DB } from '../../db/types.generated.ts';

export type CustodyRow = Selectable<CommonsKeyCustody>;

export async function addCustody(db: Kysely<DB>, row: Insertable<CommonsKeyCustody>): Promise<void> {
  await db.insertInto('commons.key_custody').values(row).execute();
}

/** What was done with this master key, the newest first. */
export const listCustody = (db: Kysely<DB>, master: string): Promise<CustodyRow[]> =>
  db
    .selectFrom('commons.key_custody')
    .selectAll()
    .where('master', '=', master)
    .orderBy('done_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
