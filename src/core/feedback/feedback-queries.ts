import { sql } from 'kysely';
import type { Db } from '../shared/ctx.ts';
import type { FeedbackWord, MyFeedback } from './feedback.ts';
import { isFeedbackWord } from './feedback.ts';

/** Whether it was noted that she came: of her party, or beside the list. */
export async function cameTo(db: Db, activityId: string, personId: string): Promise<boolean> {
  const noted = await db
    .selectFrom('attendances')
    .innerJoin('signups', 'signups.id', 'attendances.signup_id')
    .select('attendances.id')
    .where('signups.activity_id', '=', activityId)
    .where('signups.person_id', '=', personId)
    .where('attendances.undone_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  const walkedIn = await db
    .selectFrom('door_counts')
    .select('id')
    .where('activity_id', '=', activityId)
    .where('person_id', '=', personId)
    .where('undone_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return (noted ?? walkedIn) !== undefined;
}

export async function findFeedbackOf(
  db: Db,
  activityId: string,
  personId: string,
): Promise<(MyFeedback & { id: string }) | undefined> {
  const row = await db
    .selectFrom('feedback')
    .select(['id', 'word', 'line'])
    .where('activity_id', '=', activityId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && isFeedbackWord(row.word) ? { id: row.id, word: row.word, line: row.line } : undefined;
}

type NewFeedback = {
  id: string;
  activity_id: string;
  person_id: string;
  word: FeedbackWord;
  line: string | null;
  left_at: Date;
};

/** Her first word, or another in its place. */
export const putFeedback = (db: Db, feedback: NewFeedback) =>
  db
    .insertInto('feedback')
    .values(feedback)
    .onConflict((conflict) =>
      conflict
        .columns(['activity_id', 'person_id'])
        .doUpdateSet({ word: feedback.word, line: feedback.line, changed_at: feedback.left_at }),
    )
    .execute();

/** How often each word was said. Asked as the system, so that nobody else learns whose it was. */
export const countWords = (db: Db, activityId: string) =>
  db
    .selectFrom('feedback')
    .where('activity_id', '=', activityId)
    .groupBy('word')
    .select((eb) => ['word', eb.fn.countAll<number>().as('times')])
    .execute();

/** The lines in an order that does not tell when each was written. Asked as the system. */
export async function listLines(db: Db, activityId: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('feedback')
    .select('line')
    .where('activity_id', '=', activityId)
    .where('line', 'is not', null)
    .orderBy(sql`md5(id::text)`)
    .limit(limit)
    .execute();
  return rows.flatMap(({ line }) => line ?? []);
}

/** Her lines go; that somebody said a word stays. Asked as the system. */
export const forgetLinesOf = (db: Db, personId: string) =>
  db.updateTable('feedback').set({ line: null }).where('person_id', '=', personId).execute();
