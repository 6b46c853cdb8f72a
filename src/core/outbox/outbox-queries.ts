import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';

/** Whether one waits to be moved. Asked as the system. */
export const lettersWait = (ctx: Pick<Ctx, 'cell'>) => sql<boolean>`exists (
  select from ${cellTable(ctx.cell, 'outbox')} where pumped_at is null and done_at is null)`;

/** The oldest letters that wait to be moved; another pump's are passed over. Locks them until the commit. */
export const lockLettersToPump = async (db: Db, limit: number): Promise<string[]> => {
  const rows = await db
    .selectFrom('outbox')
    .select('id')
    .where('pumped_at', 'is', null)
    .where('done_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => row.id);
};

export const markPumped = (db: Db, letterIds: readonly string[], at: Date) =>
  db
    .updateTable('outbox')
    .set({ pumped_at: at })
    .where('id', '=', sql<string>`any(${letterIds}::uuid[])`)
    .execute();

/** Those of these letters that are not delivered; another delivery's are passed over. Locks them until the commit. */
export const lockUnfinished = (db: Db, letterIds: readonly string[]) =>
  db
    .selectFrom('outbox')
    .select(['id', 'topic', 'subject_id', 'at'])
    .where('id', '=', sql<string>`any(${letterIds}::uuid[])`)
    .where('done_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();

/** The oldest letters written up to `at` and not delivered, after the one with the id `after`. */
export const listUnfinished = async (
  db: Db,
  { at, after, limit }: { at: Date; after: string | null; limit: number },
): Promise<string[]> => {
  let query = db
    .selectFrom('outbox')
    .select('id')
    .where('done_at', 'is', null)
    .where('at', '<=', at)
    .orderBy('id')
    .limit(limit);
  if (after) query = query.where('id', '>', after);
  return (await query.execute()).map((row) => row.id);
};

/** Delivered; a letter that no pump has moved need not be moved any more. */
export const markDone = (db: Db, letterIds: readonly string[], at: Date) =>
  db
    .updateTable('outbox')
    .set((eb) => ({ done_at: at, pumped_at: eb.fn.coalesce('pumped_at', eb.val(at)) }))
    .where('id', '=', sql<string>`any(${letterIds}::uuid[])`)
    .execute();
