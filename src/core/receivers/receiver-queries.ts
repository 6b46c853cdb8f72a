import type { Db } from '../shared/ctx.ts';
import type { ReceiverKind } from './receiver.ts';

const receiversFrom = (db: Db) =>
  db
    .selectFrom('receivers')
    .select(['id', 'name', 'phone', 'address', 'added_at', 'ended_at'])
    .select((eb) => eb.ref('kind').$castTo<ReceiverKind>().as('kind'));

export type ReceiverRow = Awaited<ReturnType<ReturnType<typeof receiversFrom>['executeTakeFirstOrThrow']>>;

/** Whoever stands in the directory today, by kind and name. */
export const listReceiversNow = (db: Db): Promise<ReceiverRow[]> =>
  receiversFrom(db).where('ended_at', 'is', null).orderBy('kind').orderBy('name').limit(500).execute();

/** Also one that has ended: what was sent to it still names it. */
export const listReceiversAmong = (db: Db, ids: readonly string[]): Promise<ReceiverRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : receiversFrom(db)
        .where('id', 'in', [...ids])
        .execute();

export const findReceiver = (db: Db, id: string): Promise<ReceiverRow | undefined> =>
  receiversFrom(db).where('id', '=', id).executeTakeFirst();

type NewReceiver = Omit<ReceiverRow, 'ended_at'> & { added_by: string };

/** False where one of this kind and name stands in it already. */
export async function insertReceiver(db: Db, receiver: NewReceiver): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('receivers')
    .values(receiver)
    .onConflict((conflict) => conflict.columns(['kind', 'name']).where('ended_at', 'is', null).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** False where none of this id stands in it. */
export async function markReceiverEnded(
  db: Db,
  id: string,
  ended: { ended_at: Date; ended_by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('receivers')
    .set(ended)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
