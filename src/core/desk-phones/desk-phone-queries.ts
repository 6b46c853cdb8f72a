import type { Db } from '../shared/ctx.ts';

const standing = (db: Db) =>
  db.selectFrom('desk_phones').select(['id', 'phone']).where('ended_at', 'is', null);

export const findDeskPhone = (db: Db) => standing(db).executeTakeFirst();

/** The one that stands, held until the transaction ends. */
export const lockDeskPhone = (db: Db) => standing(db).forUpdate().executeTakeFirst();

export const insertDeskPhone = (db: Db, row: { id: string; phone: string; set_at: Date; set_by: string }) =>
  db.insertInto('desk_phones').values(row).execute();

export const markDeskPhoneEnded = (db: Db, id: string, ended: { ended_at: Date; ended_by: string }) =>
  db.updateTable('desk_phones').set(ended).where('id', '=', id).execute();
