import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx, Db } from '../../shared/ctx.ts';
import { insertMany } from '../../shared/queries/insert-many.ts';

type NewTelling = {
  id: string;
  roster_id: string;
  person_id: string;
  expires_on: string;
  written_at: Date;
  text_at: Date;
};

export const insertTellings = (ctx: Ctx, tellings: readonly NewTelling[]): Promise<void> => {
  const of = <K extends keyof NewTelling>(name: K) => tellings.map((one) => one[name]);
  return insertMany(ctx, 'tellings', {
    columns: {
      ...{
        id: ['uuid', of('id')],
        roster_id: ['uuid', of('roster_id')],
        person_id: ['uuid', of('person_id')],
      },
      ...{ expires_on: ['date', of('expires_on')], written_at: ['timestamptz', of('written_at')] },
      text_at: ['timestamptz', of('text_at')],
    },
  });
};

const ofCode = (db: Db, codeHash: Buffer, today: string) =>
  db
    .selectFrom('tellings')
    .select(['id', 'person_id', 'answered_at'])
    .where('code_hash', '=', codeHash)
    .where('expires_on', '>=', today);

/** What a code leads to, up to its last day. As the system. */
export const findTelling = (db: Db, codeHash: Buffer, today: string) =>
  ofCode(db, codeHash, today).executeTakeFirst();

/** Until the transaction ends nobody else answers it. */
export const lockTelling = (db: Db, codeHash: Buffer, today: string) =>
  ofCode(db, codeHash, today).forUpdate().executeTakeFirst();

export const markAnswered = (db: Db, id: string, at: Date) =>
  db.updateTable('tellings').set({ answered_at: at, text_at: null }).where('id', '=', id).execute();

/** Her code leads nowhere any more, and no text is sent. */
export const deleteTelling = (db: Db, personId: string) =>
  db.deleteFrom('tellings').where('person_id', '=', personId).execute();

/** Those whose last day has passed. Returns how many. */
export async function deleteTellingsUntil(db: Db, day: string): Promise<number> {
  const gone = await db.deleteFrom('tellings').where('expires_on', '<', day).executeTakeFirstOrThrow();
  return Number(gone.numDeletedRows);
}

/** Whether a text is to be sent now. Asked as the system. */
export const tellingWaits = (ctx: Pick<Ctx, 'cell' | 'now'>) => sql<boolean>`exists (
  select from ${cellTable(ctx.cell, 'tellings')} where text_at <= ${ctx.now})`;

export type TellingToText = {
  id: string;
  personId: string;
  expiresOn: string;
  /** Which try this is. */
  tries: number;
  phone: Buffer;
  mark: Buffer;
};

/** Marks the next ones before any is sent; whoever has no phone here any more is passed over. As the system. */
export async function takeNextTellings(ctx: Ctx, { today, limit }: { today: string; limit: number }) {
  const tellings = cellTable(ctx.cell, 'tellings');
  const { rows } = await sql<TellingToText>`
    with next as (
      select id from ${tellings} where text_at <= ${ctx.now} order by text_at, id limit ${limit} for update skip locked
    ), taken as (
      update ${tellings} t set text_at = null, tries = t.tries + 1 from next where t.id = next.id
      returning t.id, t.person_id, t.expires_on, t.tries
    )
    select taken.id, taken.person_id as "personId", taken.expires_on::text as "expiresOn", taken.tries, kept.phone, kept.mark
    from taken join ${cellTable(ctx.cell, 'person_phones')} kept on kept.person_id = taken.person_id
    where taken.expires_on >= ${today}
    order by taken.id`.execute(ctx.db);
  return rows;
}

/** From now on its code leads to her: it is about to be sent. */
export const markCode = (db: Db, id: string, codeHash: Buffer) =>
  db.updateTable('tellings').set({ code_hash: codeHash }).where('id', '=', id).execute();

/** It is sent again from then on, unless she has answered meanwhile. */
export const markToTextAgain = (db: Db, id: string, at: Date) =>
  db
    .updateTable('tellings')
    .set({ text_at: at })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .execute();

/** Of a roster: how many have a text. As the system. */
export async function countTellings(db: Db, rosterId: string): Promise<number> {
  const { tellings } = await db
    .selectFrom('tellings')
    .select((eb) => eb.fn.countAll<number>().as('tellings'))
    .where('roster_id', '=', rosterId)
    .executeTakeFirstOrThrow();
  return tellings;
}
