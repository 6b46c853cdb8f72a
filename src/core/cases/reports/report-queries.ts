import { sql, type NotNull } from 'kysely';
import type { Db } from '../../shared/ctx.ts';

/** Of one case alone, always: no statement reads these of more than one, and row-level security would show none. */
export const listReportsOf = (db: Db, caseId: string) =>
  db
    .selectFrom('case_reports')
    .select(['id', 'opened_at', 'opened_by', 'particulars', 'ended_at', 'ended_by', 'ending', 'referral_id'])
    .where('case_id', '=', caseId)
    .where('particulars', 'is not', null)
    .$narrowType<{ particulars: NotNull }>()
    .orderBy('id')
    .execute();

/** One that stands open: the one that is named, or the oldest. */
export const findOpenReport = (db: Db, caseId: string, id?: string) =>
  db
    .selectFrom('case_reports')
    .select(['id', 'opened_at', 'opened_by', 'particulars'])
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .where('particulars', 'is not', null)
    .$narrowType<{ particulars: NotNull }>()
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();

/** When each was due, and by which referral one ended: without what was said in it. */
export const listGatesOf = (db: Db, caseId: string) =>
  db
    .selectFrom('case_reports')
    .select(['id', 'opened_at', 'ended_at', 'referral_id'])
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute();

export const insertReport = (
  db: Db,
  report: { id: string; case_id: string; opened_at: Date; opened_by: string; particulars: Buffer },
) => db.insertInto('case_reports').values(report).execute();

export const markReportEnded = (
  db: Db,
  id: string,
  ended: { ended_at: Date; ended_by: string; ending: Buffer; referral_id: string | null },
) => db.updateTable('case_reports').set(ended).where('id', '=', id).execute();

const screensFrom = (db: Db, caseId: string) =>
  db
    .selectFrom('case_screens')
    .select(['id', 'screened_at', 'screened_by', 'answers'])
    .where('case_id', '=', caseId)
    .where('answers', 'is not', null)
    .$narrowType<{ answers: NotNull }>();

export type ScreenRow = Awaited<ReturnType<typeof listScreensOf>>[number];

/** Each time that somebody asked, the first first. */
export const listScreensOf = (db: Db, caseId: string) => screensFrom(db, caseId).orderBy('seq').execute();

export const findLastScreen = (db: Db, caseId: string) =>
  screensFrom(db, caseId).orderBy('seq', 'desc').limit(1).executeTakeFirst();

export const insertScreen = (
  db: Db,
  screen: { id: string; case_id: string; screened_at: Date; screened_by: string; answers: Buffer },
) =>
  db
    .insertInto('case_screens')
    .values((eb) => ({
      ...screen,
      seq: eb
        .selectFrom('case_screens as before')
        .select(sql<number>`coalesce(max(before.seq), 0) + 1`.as('next'))
        .where('before.case_id', '=', screen.case_id),
    }))
    .execute();

/** The kind of the home that was told of it, if one was. */
export const findKindOfHomeTold = async (db: Db, caseId: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('requests')
      .innerJoin('homes', 'homes.id', 'requests.home_id')
      .select('homes.kind')
      .where('requests.case_id', '=', caseId)
      .executeTakeFirst()
  )?.kind;
