import { sql } from 'kysely';
import { cellTable, type CellTable } from '../../shared/cell-table.ts';
import type { Ctx, Db } from '../../shared/ctx.ts';
import { noteOfCase } from '../case-queries.ts';
import type { WordsOfACase } from './words-of-a-case.ts';

/**
 * Takes those whose day has come: their reason goes, and from now on the system may enter them. Not while an order of theirs still
 * protects. Asked as the system.
 */
export async function takeCasesToForget(
  ctx: Ctx,
  { by, limit }: { by: string; limit: number },
): Promise<string[]> {
  const { db, now } = ctx;
  const due = db
    .selectFrom('cases')
    .select('cases.id')
    .where('cases.forget_on', '<=', by)
    .where('cases.forgotten_at', 'is', null)
    .where('cases.closed_at', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('protection_orders as order')
            .select('order.id')
            .whereRef('order.case_id', '=', 'cases.id')
            .where('order.state', '=', 'granted')
            .where('order.valid_until', '>=', by),
        ),
      ),
    )
    .orderBy('cases.forget_on')
    .limit(limit)
    .forUpdate()
    .skipLocked();
  const rows = await db
    .updateTable('cases')
    .set({ forgotten_at: now, reason: null })
    .where('id', 'in', due)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What was asked was kept as long as its case, for her code led to it; now its day has come too. Asked as the system. */
export const letRequestsForget = (db: Db, caseIds: readonly string[], on: string) =>
  db
    .updateTable('requests')
    .set({ forget_on: on })
    .where('case_id', 'in', caseIds)
    .where('forgotten_at', 'is', null)
    .execute();

/**
 * Until it enters another one, or the transaction ends, row-level security lets the system reach the words of this case, as it lets a
 * team (`enterCase`): PostgreSQL notes it where it finds the row, and it finds a case alone that is being forgotten. Asked as the system.
 */
export const enterCaseToForget = (db: Db, caseId: string) =>
  db
    .selectFrom('cases')
    .select(noteOfCase.as('entered'))
    .where('cases.id', '=', caseId)
    .where('cases.forgotten_at', 'is not', null)
    .executeTakeFirstOrThrow();

/** The words of one table, of the case that was entered to be forgotten. */
export async function forgetWords(ctx: Ctx, { table, columns }: WordsOfACase, caseId: string) {
  const empty = sql.join(columns.map((column) => sql`${sql.ref(column)} = null`));
  await sql`update ${cellTable(ctx.cell, table)} set ${empty} where case_id = ${caseId}`.execute(ctx.db);
}

/** The rows of one table, of the case that was entered to be forgotten. */
export async function forgetRows(ctx: Ctx, table: CellTable, caseId: string): Promise<void> {
  await sql`delete from ${cellTable(ctx.cell, table)} where case_id = ${caseId}`.execute(ctx.db);
}

/** What still ran in cases that are being forgotten runs no more: nobody is called, and no court asked. Asked as the system. */
export async function stopClocksOfForgotten(ctx: Ctx, caseIds: readonly string[]): Promise<void> {
  await ctx.db
    .updateTable('case_clocks')
    .set({ stopped_at: ctx.now })
    .where('case_id', 'in', caseIds)
    .where('stopped_at', 'is', null)
    .execute();
}
