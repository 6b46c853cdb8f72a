import type { Ctx, Db } from '../../shared/ctx.ts';
import { insertMany } from '../../shared/queries/insert-many.ts';

type NewPhone = {
  person_id: string;
  phone: Buffer;
  mark: Buffer;
  roster_id: string | null;
  keep_until: string | null;
};

export const insertPhones = (ctx: Ctx, phones: readonly NewPhone[]): Promise<void> => {
  const of = <K extends keyof NewPhone>(name: K) => phones.map((one) => one[name]);
  return insertMany(ctx, 'person_phones', {
    columns: {
      ...{ person_id: ['uuid', of('person_id')], phone: ['bytea', of('phone')], mark: ['bytea', of('mark')] },
      ...{ roster_id: ['uuid', of('roster_id')], keep_until: ['date', of('keep_until')] },
    },
  });
};

/** Of those of them whose phone is kept and whom she may see. */
export const listPhonesOf = (
  db: Db,
  personIds: readonly string[],
): Promise<{ person_id: string; phone: Buffer }[]> =>
  db.selectFrom('person_phones').select(['person_id', 'phone']).where('person_id', 'in', personIds).execute();

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
