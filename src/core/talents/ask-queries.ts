import type { ExpressionBuilder, Selectable } from 'kysely';
import type { DB, TalentAsks } from '../../platform/db/types.generated.ts';
import type { Db } from '../shared/ctx.ts';
import type { Answer } from './talent.ts';
import type { TalentOf } from './talent-queries.ts';

const asksFrom = (db: Db) =>
  db
    .selectFrom('talent_asks')
    .select(['id', 'request_id', 'words', 'asked_at', 'answered_at', 'taken_back_at'])
    .select((eb) => eb.ref('talent_asks.answer').$castTo<Answer | null>().as('answer'));

export type AskRow = Awaited<ReturnType<ReturnType<typeof asksFrom>['executeTakeFirstOrThrow']>>;

type NewAsk = Pick<
  Selectable<TalentAsks>,
  'id' | 'request_id' | 'person_id' | 'words' | 'asked_at' | 'asked_by' | 'forget_on'
>;

/** Asked as the system. */
export const insertAsk = (db: Db, row: NewAsk) => db.insertInto('talent_asks').values(row).execute();

/** As row-level security lets this actor see it. */
export const findAsk = (db: Db, id: string): Promise<AskRow | undefined> =>
  asksFrom(db).where('id', '=', id).executeTakeFirst();

/** Until the transaction ends nobody else answers it or takes it back. Asked as the system. */
export const lockAsk = (db: Db, id: string): Promise<AskRow | undefined> =>
  asksFrom(db).where('id', '=', id).forUpdate().executeTakeFirst();

/** The newest first. */
export const listAsksOf = (db: Db, requestId: string, limit: number): Promise<AskRow[]> =>
  asksFrom(db).where('request_id', '=', requestId).orderBy('id', 'desc').limit(limit).execute();

/** The one that she has not answered. */
export const findOpenAsk = (db: Db, requestId: string): Promise<AskRow | undefined> =>
  asksFrom(db)
    .where('request_id', '=', requestId)
    .where('answered_at', 'is', null)
    .where('taken_back_at', 'is', null)
    .executeTakeFirst();

type Changed = Partial<
  Pick<Selectable<TalentAsks>, 'answered_at' | 'answer' | 'taken_back_at' | 'forget_on'>
>;

/** Asked as the system. */
export const markAsk = (db: Db, id: string, changed: Changed) =>
  db.updateTable('talent_asks').set(changed).where('id', '=', id).execute();

/** Takes the words; what she has not answered by then is over. */
const forgotten = (db: Db, at: Date) =>
  db
    .updateTable('talent_asks')
    .set((eb) => ({
      ...{ words: null, forgotten_at: at },
      taken_back_at: eb
        .case()
        .when('talent_asks.answered_at', 'is', null)
        .then(eb.fn.coalesce('talent_asks.taken_back_at', eb.val(at)))
        .else(eb.ref('talent_asks.taken_back_at'))
        .end(),
    }))
    .where('forgotten_at', 'is', null);

/** What was asked is forgotten on its day, or with the words of her whom it was asked of. How many. Asked as the system. */
export async function markAsksForgotten(db: Db, { at, on }: { at: Date; on: string }): Promise<number> {
  const isGone = (eb: ExpressionBuilder<DB, 'talent_asks'>) =>
    eb.exists(
      eb
        .selectFrom('requests')
        .select('requests.id')
        .whereRef('requests.id', '=', 'talent_asks.request_id')
        .where('requests.forgotten_at', 'is not', null),
    );
  // One after the other: together they would be looked for among all that was ever asked.
  const due = await forgotten(db, at).where('forget_on', '<=', on).executeTakeFirstOrThrow();
  const gone = await forgotten(db, at).where(isGone).executeTakeFirstOrThrow();
  return Number(due.numUpdatedRows + gone.numUpdatedRows);
}

/** Of somebody who leaves, or of one talent that is erased, at once. Asked as the system. */
export const markAsksOfForgotten = (db: Db, of: TalentOf, at: Date) =>
  forgotten(db, at)
    .where((eb) =>
      'personId' in of ? eb('person_id', '=', of.personId) : eb('request_id', '=', of.requestId),
    )
    .execute();
