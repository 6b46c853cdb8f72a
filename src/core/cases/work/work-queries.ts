import { sql, type NotNull } from 'kysely';
import type { Db } from '../../shared/ctx.ts';
import type { CasePartyKind, SessionKind } from '../case.ts';

type NewParty = {
  id: string;
  case_id: string;
  kind: CasePartyKind;
  particulars: Buffer;
  added_at: Date;
  added_by: string;
};

export const insertParty = (db: Db, party: NewParty) => db.insertInto('case_parties').values(party).execute();

/** Who stands in it today, in the order in which they came. */
export const listPartiesOf = (db: Db, caseId: string) =>
  db
    .selectFrom('case_parties')
    .select(['id', 'particulars', 'added_at'])
    .select((eb) => eb.ref('kind').$castTo<CasePartyKind>().as('kind'))
    .where('case_id', '=', caseId)
    .where('struck_at', 'is', null)
    .where('particulars', 'is not', null)
    .$narrowType<{ particulars: NotNull }>()
    .orderBy('id')
    .execute();

/** False where nobody of this id stands in the case. */
export async function markPartyStruck(
  db: Db,
  { caseId, partyId }: { caseId: string; partyId: string },
  struck: { struck_at: Date; struck_by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('case_parties')
    .set(struck)
    .where('case_id', '=', caseId)
    .where('id', '=', partyId)
    .where('struck_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export const insertPlan = (
  db: Db,
  plan: { id: string; case_id: string; words: Buffer; written_at: Date; written_by: string },
) =>
  db
    .insertInto('case_plans')
    .values((eb) => ({
      ...plan,
      seq: eb
        .selectFrom('case_plans as before')
        .select(sql<number>`coalesce(max(before.seq), 0) + 1`.as('next'))
        .where('before.case_id', '=', plan.case_id),
    }))
    .execute();

/** The plan as it stands: what it said before stays, and is not shown. */
export const findPlanOf = (db: Db, caseId: string) =>
  db
    .selectFrom('case_plans')
    .select(['id', 'words', 'written_at'])
    .where('case_id', '=', caseId)
    .where('words', 'is not', null)
    .$narrowType<{ words: NotNull }>()
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();

type NewSession = {
  id: string;
  case_id: string;
  kind: SessionKind;
  starts_at: Date;
  words: Buffer;
  arranged_at: Date;
  arranged_by: string;
};

export const insertSession = (db: Db, session: NewSession) =>
  db.insertInto('case_sessions').values(session).execute();

/** The newest first. */
export const listSessionsOf = (db: Db, caseId: string, limit: number) =>
  db
    .selectFrom('case_sessions')
    .select(['id', 'starts_at', 'words', 'ended_at', 'took_place'])
    .select((eb) => eb.ref('kind').$castTo<SessionKind>().as('kind'))
    .where('case_id', '=', caseId)
    .where('words', 'is not', null)
    .$narrowType<{ words: NotNull }>()
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export const findSession = (db: Db, caseId: string, id: string) =>
  db
    .selectFrom('case_sessions')
    .select(['id', 'starts_at', 'ended_at'])
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst();

export const markSessionEnded = (
  db: Db,
  id: string,
  ended: { ended_at: Date; ended_by: string; took_place: boolean },
) => db.updateTable('case_sessions').set(ended).where('id', '=', id).execute();

type NewTask = {
  id: string;
  case_id: string;
  words: Buffer;
  due_on: string | null;
  for_id: string;
  set_at: Date;
  set_by: string;
};

export const insertTask = (db: Db, task: NewTask) => db.insertInto('case_tasks').values(task).execute();

/** What is to be done first, then what is done. */
export const listTasksOf = (db: Db, caseId: string, limit: number) =>
  db
    .selectFrom('case_tasks')
    .select(['id', 'words', 'due_on', 'for_id', 'done_at'])
    .where('case_id', '=', caseId)
    .where('words', 'is not', null)
    .$narrowType<{ words: NotNull }>()
    .orderBy((eb) => eb('done_at', 'is not', null))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export const findTask = (db: Db, caseId: string, id: string) =>
  db
    .selectFrom('case_tasks')
    .select(['id', 'done_at'])
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst();

export const markTaskDone = (db: Db, id: string, done: { done_at: Date; done_by: string }) =>
  db.updateTable('case_tasks').set(done).where('id', '=', id).execute();

/** Nobody brings both sides together any more, nor goes from one to the other: what was still to come does not take place. */
export const markCommonSessionsCalledOff = (db: Db, caseId: string, { at, by }: { at: Date; by: string }) =>
  db
    .updateTable('case_sessions')
    .set({ ended_at: at, ended_by: by, took_place: false })
    .where('case_id', '=', caseId)
    .where('kind', 'in', ['joint', 'caucus'])
    .where('ended_at', 'is', null)
    .execute();

/** Of a docket of the case too: whoever comes with a side's code is to wait nowhere. Those that have begun stand. */
export const markSittingsToComeCalledOff = (db: Db, caseId: string, at: Date) =>
  db
    .updateTable('mediation_sittings')
    .set({ called_off_at: at })
    .where('case_id', '=', caseId)
    .where('starts_at', '>', at)
    .where('recorded_at', 'is', null)
    .where('called_off_at', 'is', null)
    .execute();
