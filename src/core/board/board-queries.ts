import { sql, type Selectable } from 'kysely';
import type { BoardQuestions } from '../../platform/db/types.generated.ts';
import { wallOfRequest } from '../requests/asking/walls-of.ts';
import type { Db } from '../shared/ctx.ts';
import type { AnswerRole, RemovedWhy } from './board.ts';

type New = Pick<Selectable<BoardQuestions>, 'id' | 'request_id' | 'home_id' | 'asked_at' | 'shows_name'>;

export const insertQuestion = (db: Db, row: New) => db.insertInto('board_questions').values(row).execute();

const questionsFrom = (db: Db) =>
  db
    .selectFrom('board_questions as q')
    .leftJoin('homes', 'homes.id', 'q.home_id')
    .select(['q.id', 'q.request_id', 'q.home_id', 'q.asked_at', 'q.shows_name', 'q.words', 'q.name'])
    .select(['q.published_at', 'q.removed_at', 'homes.name as home_name'])
    .select((eb) => eb.ref('q.removed_why').$castTo<RemovedWhy | null>().as('removed_why'));

export type QuestionRow = Awaited<ReturnType<ReturnType<typeof questionsFrom>['executeTakeFirstOrThrow']>>;

/** As row-level security lets this actor see it. */
export const findBoardQuestion = (db: Db, id: string): Promise<QuestionRow | undefined> =>
  questionsFrom(db).where('q.id', '=', id).executeTakeFirst();

export const findQuestionOfRequest = (db: Db, requestId: string): Promise<QuestionRow | undefined> =>
  questionsFrom(db).where('q.request_id', '=', requestId).executeTakeFirst();

/** Until the transaction ends nobody else puts it up or takes it down. Asked as the system. */
export const lockBoardQuestion = (db: Db, id: string): Promise<QuestionRow | undefined> =>
  questionsFrom(db).where('q.id', '=', id).forUpdate('q').executeTakeFirst();

type Public = {
  homeId?: string | undefined;
  /** Words that stand in it. */
  q?: string | undefined;
  after?: { at: Date; id: string } | undefined;
  limit: number;
};

const escaped = (text: string) => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** What is up, the newest first; open to everybody. */
export const listPublic = (db: Db, { homeId, q, after, limit }: Public): Promise<QuestionRow[]> =>
  questionsFrom(db)
    .where('q.words', 'is not', null)
    .$if(homeId !== undefined, (query) => query.where('q.home_id', '=', homeId ?? ''))
    .$if(q !== undefined, (query) => query.where('q.words', 'ilike', `%${escaped(q ?? '')}%`))
    .$if(after !== undefined, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('q.published_at', 'q.id'), '<', eb.tuple(after?.at ?? null, after?.id ?? '')),
      ),
    )
    .orderBy('q.published_at', 'desc')
    .orderBy('q.id', 'desc')
    .limit(limit)
    .execute();

type Whose = { personId: string; homeIds: readonly string[]; isOfTheDesk: boolean };

/** What waits to be looked over or is up, of homes that she keeps or of the desk; never past a wall, nor once a case has come of it. */
export const listToModerate = (db: Db, { personId, homeIds, isOfTheDesk }: Whose, limit: number) =>
  questionsFrom(db)
    .innerJoin('requests', 'requests.id', 'q.request_id')
    .where('q.removed_at', 'is', null)
    .where('requests.case_id', 'is', null)
    .where((eb) =>
      eb.or([
        ...(homeIds.length > 0 ? [eb('requests.home_id', 'in', homeIds)] : []),
        ...(isOfTheDesk ? [eb('requests.at_desk_at', 'is not', null)] : []),
      ]),
    )
    .where((eb) =>
      eb.not(eb.exists(wallOfRequest(db, { about: eb.ref('requests.id'), person: eb.val(personId) }))),
    )
    .orderBy('q.published_at', (order) => order.desc().nullsFirst())
    .orderBy('q.asked_at', 'desc')
    .limit(limit)
    .execute();

type Changed = Partial<Pick<Selectable<BoardQuestions>, 'words' | 'name' | 'published_at' | 'published_by'>>;

export const markQuestion = (db: Db, id: string, changed: Changed) =>
  db.updateTable('board_questions').set(changed).where('id', '=', id).execute();

type Removed = { removed_at: Date; removed_by: string | null };

/** An answer may say again what she asked, so it keeps no words either. */
const removeAnswersOf = (db: Db, questionIds: readonly string[], removed: Removed) =>
  db
    .updateTable('board_answers')
    .set({ words: null, ...removed })
    .where('question_id', '=', sql<string>`any(${questionIds}::uuid[])`)
    .where('removed_at', 'is', null)
    .execute();

/** Takes the words of one that is locked, the name beside them and whatever was answered. Asked as the system. */
export async function markQuestionRemoved(
  db: Db,
  id: string,
  { why, ...removed }: Removed & { why: RemovedWhy },
): Promise<void> {
  const gone = { words: null, name: null, removed_why: why, ...removed };
  await db.updateTable('board_questions').set(gone).where('id', '=', id).execute();
  await removeAnswersOf(db, [id], removed);
}

/** Whose request is forgotten, her question is too: she could not take it down any more. How many. Asked as the system. */
export async function markForgottenWithRequests(db: Db, at: Date): Promise<number> {
  const gone = await db
    .updateTable('board_questions')
    .set({ words: null, name: null, removed_at: at, removed_why: 'forgotten' })
    .where('removed_at', 'is', null)
    .where('request_id', 'in', db.selectFrom('requests').select('id').where('forgotten_at', 'is not', null))
    .returning('id')
    .execute();
  const ids = gone.map(({ id }) => id);
  await removeAnswersOf(db, ids, { removed_at: at, removed_by: null });
  return ids.length;
}

type NewAnswer = {
  id: string;
  question_id: string;
  words: string;
  role: AnswerRole;
  home_id: string | null;
  answered_at: Date;
  answered_by: string;
};

export const insertBoardAnswer = (db: Db, row: NewAnswer) =>
  db.insertInto('board_answers').values(row).execute();

/** The answers that stand, the first first. */
export const listAnswersOf = (db: Db, questionIds: readonly string[]) =>
  db
    .selectFrom('board_answers as a')
    .leftJoin('homes', 'homes.id', 'a.home_id')
    .select(['a.id', 'a.question_id', 'a.words', 'a.answered_at', 'a.answered_by', 'homes.name as home_name'])
    .select((eb) => eb.ref('a.role').$castTo<AnswerRole>().as('role'))
    .where('a.question_id', '=', sql<string>`any(${questionIds}::uuid[])`)
    .where('a.removed_at', 'is', null)
    .orderBy('a.id')
    .execute();

export const findBoardAnswer = (db: Db, id: string) =>
  db
    .selectFrom('board_answers')
    .select(['id', 'question_id', 'answered_by', 'removed_at'])
    .where('id', '=', id)
    .executeTakeFirst();

export const markAnswerRemoved = (db: Db, id: string, removed: { removed_at: Date; removed_by: string }) =>
  db
    .updateTable('board_answers')
    .set({ words: null, ...removed })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .execute();
