import type { Insertable } from 'kysely';
import type { DB } from '../../../platform/db/types.generated.ts';
import type { Db } from '../../shared/ctx.ts';

type NewPhone = Insertable<DB['person_phones']>;

export async function insertPhones(db: Db, phones: readonly NewPhone[]): Promise<void> {
  if (phones.length > 0) await db.insertInto('person_phones').values(phones).execute();
}

/** Of those of them whose phone is kept and whom she may see. */
export const listPhonesOf = (
  db: Db,
  personIds: readonly string[],
): Promise<{ person_id: string; phone: Buffer }[]> =>
  db.selectFrom('person_phones').select(['person_id', 'phone']).where('person_id', 'in', personIds).execute();

export const forgetPhone = (db: Db, personId: string) =>
  db.deleteFrom('person_phones').where('person_id', '=', personId).execute();

/** Those that were kept for a purpose until a day that has passed. */
export const forgetPhonesUntil = (db: Db, day: string) =>
  db.deleteFrom('person_phones').where('keep_until', '<', day).executeTakeFirstOrThrow();

export const findKeptMark = async (db: Db, personId: string): Promise<Buffer | undefined> =>
  (await db.selectFrom('person_phones').select('mark').where('person_id', '=', personId).executeTakeFirst())
    ?.mark;
