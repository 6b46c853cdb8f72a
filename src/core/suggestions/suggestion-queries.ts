import type { Selectable } from 'kysely';
import type { Suggestions } from '../../platform/db/types.generated.ts';
import type { Db } from '../shared/ctx.ts';
import type { Suggestion } from './suggestion.ts';

const columns = [
  'id',
  'person_id',
  'body',
  'phone',
  'left_at',
  'answer',
  'closed_at',
  'forgotten_at',
] as const;

export type SuggestionRow = Pick<Selectable<Suggestions>, (typeof columns)[number]>;

export const presentSuggestion = (row: SuggestionRow): Suggestion => ({
  id: row.id,
  body: row.body,
  phone: row.phone,
  leftAt: row.left_at,
  answer: row.answer,
  closedAt: row.closed_at,
  hasInbox: row.person_id !== null,
});

/** False where the same has been left before: its receipt is known already. */
export async function insertSuggestion(
  db: Db,
  suggestion: {
    id: string;
    person_id: string | null;
    receipt_hash: string;
    body: string;
    phone: string | null;
    left_at: Date;
    forget_on: string;
  },
): Promise<boolean> {
  const inserted = await db
    .insertInto('suggestions')
    .values(suggestion)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Asked as the system: whoever leaves no name sees no row. */
export async function hasReceipt(db: Db, receiptHash: string): Promise<boolean> {
  const row = await db
    .selectFrom('suggestions')
    .select('id')
    .where('receipt_hash', '=', receiptHash)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many she has left since then; with null, how many all have who left no name. Asked as the system. */
export async function countLeftSince(db: Db, personId: string | null, since: Date): Promise<number> {
  const row = await db
    .selectFrom('suggestions')
    .where('left_at', '>=', since)
    .where((eb) => (personId === null ? eb('person_id', 'is', null) : eb('person_id', '=', personId)))
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .executeTakeFirstOrThrow();
  return row.left;
}

export const findSuggestionVisible = (db: Db, id: string): Promise<SuggestionRow | undefined> =>
  db.selectFrom('suggestions').select(columns).where('id', '=', id).executeTakeFirst();

/** Until the transaction ends nobody else answers it. */
export const lockSuggestion = (db: Db, id: string): Promise<SuggestionRow | undefined> =>
  db.selectFrom('suggestions').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();

/** One that was left without a name, by its code. Asked as the system. */
export const findSuggestionOfReceipt = (db: Db, receiptHash: string): Promise<SuggestionRow | undefined> =>
  db
    .selectFrom('suggestions')
    .select(columns)
    .where('receipt_hash', '=', receiptHash)
    .where('person_id', 'is', null)
    .executeTakeFirst();

/** What waits for an answer, whoever has waited longest first. */
export const listOpenSuggestions = (
  db: Db,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<SuggestionRow[]> =>
  db
    .selectFrom('suggestions')
    .select(columns)
    .where('closed_at', 'is', null)
    .where('forgotten_at', 'is', null)
    .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute();

/** What was answered or closed, the newest first, as long as its words are kept. */
export const listDoneSuggestions = (
  db: Db,
  { before, limit }: { before: { closedAt: Date; id: string } | undefined; limit: number },
): Promise<SuggestionRow[]> =>
  db
    .selectFrom('suggestions')
    .select(columns)
    .where('closed_at', 'is not', null)
    .where('forgotten_at', 'is', null)
    .$if(before !== undefined, (query) =>
      query.where((is) =>
        is(is.refTuple('closed_at', 'id'), '<', is.tuple(before?.closedAt ?? new Date(0), before?.id ?? '')),
      ),
    )
    .orderBy('closed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export async function countOpen(db: Db): Promise<number> {
  const row = await db
    .selectFrom('suggestions')
    .where('closed_at', 'is', null)
    .where('forgotten_at', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .executeTakeFirstOrThrow();
  return row.open;
}

export const listSuggestionsOf = (db: Db, personId: string, limit: number): Promise<SuggestionRow[]> =>
  db
    .selectFrom('suggestions')
    .select(columns)
    .where('person_id', '=', personId)
    .where('forgotten_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export const markClosed = (
  db: Db,
  id: string,
  done: { answer: string | null; closed_at: Date; closed_by: string; forget_on: string },
) => db.updateTable('suggestions').set(done).where('id', '=', id).execute();

const forgotten = { body: null, phone: null, answer: null, receipt_hash: null };

/** Takes the words and the way back; that something was said, and when, stays. Asked as the system. */
export const markForgottenOf = (db: Db, personId: string, at: Date) =>
  db
    .updateTable('suggestions')
    .set({ ...forgotten, forgotten_at: at })
    .where('person_id', '=', personId)
    .where('forgotten_at', 'is', null)
    .execute();

export async function markForgottenBy(db: Db, day: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('suggestions')
    .set({ ...forgotten, forgotten_at: at })
    .where('forget_on', '<=', day)
    .where('forgotten_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
