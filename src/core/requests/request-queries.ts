import { sql, type Selectable } from 'kysely';
import type { Requests } from '../../platform/db/types.generated.ts';
import type { Db } from '../shared/ctx.ts';
import { notErased, released, type Channel, type Door, type Level, type Outcome } from './request.ts';

const columns = [
  'requests.id',
  'requests.for_whom',
  'requests.home_id',
  'requests.person_id',
  'requests.submitted_at',
  'requests.at_desk_at',
  'requests.due_at',
  'requests.act_by',
  'requests.triaged_at',
  'requests.owner_id',
  'requests.taken_at',
  'requests.answered_at',
  'requests.next_contact_at',
  'requests.lapsed_at',
  'requests.closed_at',
  'requests.forgotten_at',
  'requests.case_id',
  'requests.erase_asked_at',
  'requests.erase_after',
] as const;

/** Without words: nothing here is sealed, and nothing tells what she said. */
export const requestsFrom = (db: Db) =>
  db
    .selectFrom('requests')
    .select(columns)
    .select((eb) => [
      eb.ref('requests.door').$castTo<Door>().as('door'),
      eb.ref('requests.channel').$castTo<Channel>().as('channel'),
      eb.ref('requests.triage').$castTo<Level | null>().as('triage'),
      eb.ref('requests.clock').$castTo<Level | null>().as('clock'),
      eb.ref('requests.outcome').$castTo<Outcome | null>().as('outcome'),
    ]);

export type RequestRow = Awaited<ReturnType<ReturnType<typeof requestsFrom>['executeTakeFirstOrThrow']>>;

/** One that this actor may work on or that bears her id, as row-level security lets her see it. */
export const findRequestVisible = (db: Db, id: string): Promise<RequestRow | undefined> =>
  requestsFrom(db).where('requests.id', '=', id).executeTakeFirst();

/** Until the transaction ends nobody else takes, answers or closes it. */
export const lockRequest = (db: Db, id: string): Promise<RequestRow | undefined> =>
  requestsFrom(db).where('requests.id', '=', id).forUpdate().executeTakeFirst();

export type NewRequest = Pick<
  Selectable<Requests>,
  | 'id'
  | 'door'
  | 'channel'
  | 'for_whom'
  | 'home_id'
  | 'person_id'
  | 'taken_down_by'
  | 'words'
  | 'contact'
  | 'caller_mark'
  | 'receipt_hash'
  | 'word_key'
  | 'submitted_at'
  | 'at_desk_at'
  | 'clock'
  | 'due_at'
  | 'triage'
  | 'triaged_at'
  | 'triaged_by'
  | 'owner_id'
  | 'taken_at'
>;

/** False where the same has been sent before: its code is known already. Asked as the system. */
export async function insertRequest(db: Db, request: NewRequest): Promise<boolean> {
  const inserted = await db
    .insertInto('requests')
    .values(request)
    .onConflict((conflict) => conflict.column('receipt_hash').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Asked as the system: whoever holds a code sees no row. */
export const findRequestOfReceipt = (db: Db, receiptHash: string) =>
  requestsFrom(db).where('requests.receipt_hash', '=', receiptHash).executeTakeFirst();

/** Her sealed words, how to reach her, and the key of her own word. */
export const findSealed = (db: Db, id: string) =>
  db.selectFrom('requests').select(['words', 'contact', 'word_key']).where('id', '=', id).executeTakeFirst();

/** In a flood nobody counts further. */
const mostCounted = 5001;

/** How many she has sent since then; with null, how many all have who left no name. Asked as the system. */
export async function countSentSince(db: Db, personId: string | null, since: Date): Promise<number> {
  const sent = db
    .selectFrom('requests')
    .where('submitted_at', '>=', since)
    .where('channel', '=', 'online')
    .where((eb) => (personId === null ? eb('person_id', 'is', null) : eb('person_id', '=', personId)))
    .select('id')
    .limit(mostCounted);
  const row = await db
    .selectFrom(sent.as('sent'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

type Changed = Partial<
  Pick<
    Selectable<Requests>,
    | 'at_desk_at'
    | 'clock'
    | 'due_at'
    | 'triage'
    | 'triaged_at'
    | 'triaged_by'
    | 'owner_id'
    | 'taken_at'
    | 'answered_at'
    | 'next_contact_at'
    | 'warned_at'
    | 'lapsed_at'
    | 'closed_at'
    | 'closed_by'
    | 'outcome'
    | 'forget_on'
    | 'erase_asked_at'
    | 'erase_after'
    | 'erase_told_at'
    | 'receipt_hash'
    | 'word_key'
  >
>;

export const markRequest = async (db: Db, id: string, changed: Changed): Promise<void> => {
  if (Object.keys(changed).length === 0) return;
  await db.updateTable('requests').set(changed).where('id', '=', id).execute();
};

const forgotten = { words: null, contact: null, caller_mark: null, receipt_hash: null, word_key: null };
/**
 * Takes the words and every way back; that something was asked, and when, stays. Not by its day while a case of it is kept: her
 * code is how she withdraws and sees who read. The ids of those. Asked as the system.
 */
export async function markRequestsForgotten(
  db: Db,
  whose: { by: string } | { personId: string } | { requestId: string },
  at: Date,
): Promise<string[]> {
  const kept = db.selectFrom('cases').select('cases.id').where('cases.forgotten_at', 'is', null);
  const rows = await db
    .updateTable('requests')
    .set({ ...forgotten, ...notErased, forgotten_at: at })
    .where('forgotten_at', 'is', null)
    .where('closed_at', 'is not', null)
    .where((eb) => {
      if ('personId' in whose) return eb('person_id', '=', whose.personId);
      if ('requestId' in whose) return eb('requests.id', '=', whose.requestId);
      return eb('forget_on', '<=', whose.by).and(eb('case_id', 'is', null).or('case_id', 'not in', kept));
    })
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

export const markNotesForgotten = (db: Db, requestIds: readonly string[], at: Date) =>
  db
    .updateTable('request_notes')
    .set({ sealed: null, forgotten_at: at })
    .where('request_id', '=', sql<string>`any(${requestIds}::uuid[])`)
    .where('forgotten_at', 'is', null)
    .execute();

/**
 * What is urgent, or of which a case came, is nobody's from now on: her words stay, and the clock runs. The ids of those,
 * which are still open. Asked as the system.
 */
export async function cutWhatIsUrgentOf(db: Db, personId: string): Promise<string[]> {
  const rows = await db
    .updateTable('requests')
    .set({ person_id: null })
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('clock', '=', 'danger'),
        eb('triage', 'in', ['danger', 'urgent']),
        eb('case_id', 'is not', null),
      ]),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Ends whatever she still asks under her name. Asked as the system. */
export const markWithdrawnOf = (db: Db, personId: string, { at, on }: { at: Date; on: string }) =>
  db
    .updateTable('requests')
    .set({ closed_at: at, closed_by: personId, outcome: 'withdrawn', next_contact_at: null, forget_on: on })
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .execute();

/** Nobody owns any more what she had taken; the clocks run on, and are told of anew. The ids of those. Asked as the system. */
export async function releaseRequestsOf(db: Db, ownerId: string): Promise<string[]> {
  const rows = await db
    .updateTable('requests')
    .set(released)
    .where('owner_id', '=', ownerId)
    .where('closed_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
