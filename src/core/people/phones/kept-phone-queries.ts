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

/** Those that were kept for a purpose until a day that has passed. */
export const forgetPhonesUntil = (db: Db, day: string) =>
  db.deleteFrom('person_phones').where('keep_until', '<', day).executeTakeFirstOrThrow();

export const findKeptMark = async (db: Db, personId: string): Promise<Buffer | undefined> =>
  (await db.selectFrom('person_phones').select('mark').where('person_id', '=', personId).executeTakeFirst())
    ?.mark;
