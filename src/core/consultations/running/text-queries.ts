import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx, Db } from '../../shared/ctx.ts';

type Text = { id: string; consultation_id: string; written_at: Date };

export const insertConsultationText = (db: Db, text: Text) =>
  db.insertInto('consultation_texts').values(text).execute();

/** Whether one is to be sent. Asked as the system. */
export const consultationTextsWait = (ctx: Pick<Ctx, 'cell'>) => sql<boolean>`exists (
  select from ${cellTable(ctx.cell, 'consultation_texts')} where taken_at is null)`;

/** Marks the next ones before any is sent; those to whom nothing can be sent any more are passed over. Asked as the system. */
export async function markConsultationTextsTaken(
  ctx: Ctx,
  { freshFrom, limit }: { freshFrom: Date; limit: number },
) {
  const texts = cellTable(ctx.cell, 'consultation_texts');
  const { rows } = await sql<{ id: string; contact: Buffer }>`
    with next as (
      select id from ${texts} where taken_at is null order by id limit ${limit} for update skip locked
    ), marked as (
      update ${texts} t set taken_at = ${ctx.now} from next where t.id = next.id
      returning t.consultation_id, t.written_at
    )
    select distinct c.id, c.contact from marked m
    join ${cellTable(ctx.cell, 'consultations')} c on c.id = m.consultation_id
    where c.contact is not null and m.written_at >= ${freshFrom}`.execute(ctx.db);
  return rows;
}

/** Of those that begin within a stretch, those of which nobody has been reminded; another's are passed over. Asked as the system. */
export const lockToRemind = (db: Db, { after, until, limit }: { after: Date; until: Date; limit: number }) =>
  db
    .selectFrom('consultations')
    .select('id')
    .where('reminded_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('contact', 'is not', null)
    .where('starts_at', '>', after)
    .where('starts_at', '<', until)
    .orderBy('starts_at')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();

/** Takes the words and every way back; that somebody came, and when, stays. How many. Asked as the system. */
export async function markConsultationsForgotten(
  db: Db,
  { before, at }: { before: Date; at: Date },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('consultations')
    .set({ words: null, contact: null, receipt_hash: null, word_key: null, forgotten_at: at })
    .where('forgotten_at', 'is', null)
    .where('case_id', 'is', null)
    .where('starts_at', '<', before)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
