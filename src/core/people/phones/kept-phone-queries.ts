import type { Db } from '../../shared/ctx.ts';

type NewPhone = { person_id: string; phone: Buffer; mark: Buffer; roster_id?: string; keep_until?: string };

/** Without a roster and a day it is kept as long as she stands where it is rung for. */
export const insertPhone = (db: Db, phone: NewPhone) =>
  db.insertInto('person_phones').values(phone).execute();

/** Of those of them whose phone may be kept and whom she may see. */
export const listPhonesOf = (db: Db, personIds: readonly string[], today: string) =>
  db
    .selectFrom('person_phones')
    .select(['person_id', 'phone', 'keep_until'])
    .where('person_id', 'in', personIds)
    .where((eb) => eb.or([eb('keep_until', 'is', null), eb('keep_until', '>=', today)]))
    .execute();

export const forgetPhone = (db: Db, personId: string) =>
  db.deleteFrom('person_phones').where('person_id', '=', personId).execute();

/** Until which day it is kept from now on; null: as long as she stands where it is rung for. */
export const keepPhoneUntil = (db: Db, personId: string, until: string | null) =>
  db.updateTable('person_phones').set({ keep_until: until }).where('person_id', '=', personId).execute();

/** Those that were kept for a purpose until a day that has passed. */
export const forgetPhonesUntil = (db: Db, day: string) =>
  db.deleteFrom('person_phones').where('keep_until', '<', day).executeTakeFirstOrThrow();

export const findKeptMark = async (db: Db, personId: string): Promise<Buffer | undefined> =>
  (await db.selectFrom('person_phones').select('mark').where('person_id', '=', personId).executeTakeFirst())
    ?.mark;
