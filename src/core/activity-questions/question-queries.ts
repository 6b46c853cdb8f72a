import type { Insertable } from 'kysely';
import type { ActivityQuestions } from '../../platform/db/types.generated.ts';
import type { Db } from '../shared/ctx.ts';
import { hearers, type ActivityQuestion } from './activity-question.ts';

const questions = (db: Db) =>
  db
    .selectFrom('activity_questions as q')
    .innerJoin('activities', 'activities.id', 'q.activity_id')
    .leftJoin('people', (join) => join.onRef('people.id', '=', 'q.person_id').on('q.with_name', '=', true))
    .where('q.forgotten_at', 'is', null)
    .select([
      'q.id',
      'q.activity_id',
      'q.person_id',
      'q.body',
      'q.asked_at',
      'q.answer',
      'q.answered_to',
      'q.answered_at',
      'q.removed_why',
      'q.removed_at',
      'activities.title',
      'activities.home_id',
      'people.name',
    ]);

export type QuestionRow = Awaited<ReturnType<ReturnType<typeof questions>['execute']>>[number];

export const presentQuestion = (row: QuestionRow): ActivityQuestion => ({
  id: row.id,
  activityId: row.activity_id,
  activityTitle: row.title,
  body: row.body ?? '',
  askedAt: row.asked_at,
  answer: row.answer,
  answeredTo: hearers.find((hearer) => hearer === row.answered_to) ?? null,
  removedWhy: row.removed_why,
  name: row.name,
});

/** Hers, or one about an activity of a home she keeps; row-level security hides all others. */
export const findQuestionVisible = (db: Db, id: string) =>
  questions(db).where('q.id', '=', id).executeTakeFirst();

/** Until the transaction ends nobody else answers it. */
export const lockQuestion = (db: Db, id: string) =>
  db.selectFrom('activity_questions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** What is open to all about one activity, the oldest first. Asked as the system: a name may stand beside it. */
export const listAnsweredRows = (db: Db, activityId: string, limit: number) =>
  questions(db)
    .where('q.activity_id', '=', activityId)
    .where('q.answered_to', '=', 'everybody')
    .where('q.removed_at', 'is', null)
    .orderBy('q.id')
    .limit(limit)
    .execute();

/** Hers about one activity, the newest first. */
export const listQuestionsOf = (db: Db, of: { activityId: string; personId: string; limit: number }) =>
  questions(db)
    .where('q.activity_id', '=', of.activityId)
    .where('q.person_id', '=', of.personId)
    .orderBy('q.id', 'desc')
    .limit(of.limit)
    .execute();

/** All about one activity: what waits first, whoever has waited longest on top. */
export const listQuestionsAbout = (db: Db, activityId: string, limit: number) =>
  questions(db)
    .where('q.activity_id', '=', activityId)
    .orderBy((eb) => eb.or([eb('q.answered_at', 'is not', null), eb('q.removed_at', 'is not', null)]))
    .orderBy('q.id')
    .limit(limit)
    .execute();

const open = (db: Db) =>
  db
    .selectFrom('activity_questions as q')
    .where('q.answered_at', 'is', null)
    .where('q.removed_at', 'is', null)
    .where('q.forgotten_at', 'is', null);

/** How many questions wait about each activity of these homes that is not long over. */
export const countOpenAt = (db: Db, homeIds: readonly string[], since: Date) =>
  open(db)
    .innerJoin('activities', 'activities.id', 'q.activity_id')
    .where('activities.home_id', 'in', homeIds)
    .where('activities.ends_at', '>', since)
    .groupBy(['activities.id', 'activities.title'])
    .select((eb) => ['activities.id as activityId', 'activities.title', eb.fn.countAll<number>().as('open')])
    .orderBy('activities.id')
    .execute();

export async function countOpenOf(db: Db, of: { activityId: string; personId: string }): Promise<number> {
  const row = await open(db)
    .where('q.activity_id', '=', of.activityId)
    .where('q.person_id', '=', of.personId)
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .executeTakeFirstOrThrow();
  return row.open;
}

export async function countAskedSince(db: Db, personId: string, since: Date): Promise<number> {
  const row = await db
    .selectFrom('activity_questions')
    .where('person_id', '=', personId)
    .where('asked_at', '>=', since)
    .select(({ fn }) => fn.countAll<number>().as('asked'))
    .executeTakeFirstOrThrow();
  return row.asked;
}

export const insertQuestion = (db: Db, question: Insertable<ActivityQuestions>) =>
  db.insertInto('activity_questions').values(question).execute();

export const markAnswered = (
  db: Db,
  id: string,
  answer: { answer: string; answered_to: string; answered_at: Date; answered_by: string },
) => db.updateTable('activity_questions').set(answer).where('id', '=', id).execute();

export const markRemoved = (
  db: Db,
  id: string,
  removed: { removed_why: string; removed_at: Date; removed_by: string },
) => db.updateTable('activity_questions').set(removed).where('id', '=', id).execute();

/** Takes the words; that something was asked, and when, stays. Asked as the system. */
export const markQuestionsForgotten = (db: Db, personId: string, at: Date) =>
  db
    .updateTable('activity_questions')
    .set({ body: null, answer: null, removed_why: null, forgotten_at: at })
    .where('person_id', '=', personId)
    .where('forgotten_at', 'is', null)
    .execute();
