import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx, Db } from '../../shared/ctx.ts';

export const insertText = (db: Db, text: { id: string; request_id: string; written_at: Date }) =>
  db.insertInto('request_texts').values(text).execute();

/** Whether one is to be sent. Asked as the system. */
export const requestTextsWait = (ctx: Pick<Ctx, 'cell'>) => sql<boolean>`exists (
  select from ${cellTable(ctx.cell, 'request_texts')} where taken_at is null)`;

export type TextToSend = { requestId: string; contact: Buffer };

/** Marks the next ones before any is sent; those to whom nothing can be sent any more are passed over. Asked as the system. */
export async function markTextsTaken(ctx: Ctx, { freshFrom, limit }: { freshFrom: Date; limit: number }) {
  const texts = cellTable(ctx.cell, 'request_texts');
  const { rows } = await sql<TextToSend>`
    with next as (
      select id from ${texts} where taken_at is null order by id limit ${limit} for update skip locked
    ), marked as (
      update ${texts} t set taken_at = ${ctx.now} from next where t.id = next.id returning t.request_id, t.written_at
    )
    select distinct r.id as "requestId", r.contact from marked m
    join ${cellTable(ctx.cell, 'requests')} r on r.id = m.request_id
    where r.contact is not null and m.written_at >= ${freshFrom}`.execute(ctx.db);
  return rows;
}

/** How whoever asked with this number is to be reached. Asked as the system. */
export const listContactsOf = (
  db: Db,
  callerMark: Buffer,
): Promise<{ id: string; contact: Buffer | null }[]> =>
  db
    .selectFrom('requests')
    .select(['id', 'contact'])
    .where('caller_mark', '=', callerMark)
    .where('contact', 'is not', null)
    .execute();

export type Caller = { mark: Buffer; firstId: string };

/** Those of these marks with whose number somebody asked for something that is still kept, with the first of it. Asked as the system. */
export async function listCallersAmong(db: Db, callerMarks: readonly Buffer[]): Promise<Caller[]> {
  if (callerMarks.length === 0) return [];
  return db
    .selectFrom('requests')
    .distinctOn('caller_mark')
    .select((eb) => [eb.ref('caller_mark').$notNull().as('mark'), 'id as firstId'])
    .where('caller_mark', 'in', callerMarks)
    .orderBy('caller_mark')
    .orderBy('id')
    .execute();
}
