import type { PersonCtx } from '../../shared/ctx.ts';
import { asSystem } from '../../shared/transaction.ts';
import { findRequestOfCase } from '../case-queries.ts';
import { listClocksOf } from '../clocks/case-clock-queries.ts';
import { listFollowUpsOf } from '../closing/closing-queries.ts';
import { listGlassesOf } from '../glass/glass-queries.ts';
import { listNotesOf } from '../notes/note-queries.ts';
import { listReportsOf } from '../reports/report-queries.ts';
import { listTeam, listWallsOf } from '../team/team-queries.ts';
import { findPlanOf, listPartiesOf, listSessionsOf, listTasksOf } from '../work/work-queries.ts';
import { mostShown } from './case-view.ts';

export type CaseRows = Awaited<ReturnType<typeof readCase>>;

/**
 * Inside a verb's transaction, once she may see it: its rows as they are kept. They leave one after another without
 * waiting for each other's answers; who is on the team is asked as the system, for she sees her own seat alone.
 */
export async function readCase(ctx: PersonCtx, caseId: string, before: number | undefined) {
  const { db } = ctx;
  const [request, notes, parties, plan, sessions, tasks, reports, followUps, clocks, walls] =
    await Promise.all([
      findRequestOfCase(db, caseId),
      listNotesOf(db, caseId, { before, limit: mostShown.notes + 1 }),
      listPartiesOf(db, caseId),
      findPlanOf(db, caseId),
      listSessionsOf(db, caseId, mostShown.sessions),
      listTasksOf(db, caseId, mostShown.tasks),
      listReportsOf(db, caseId),
      listFollowUpsOf(db, caseId),
      listClocksOf(db, caseId),
      listWallsOf(db, caseId),
    ]);
  const [team, glasses] = await asSystem(ctx, ({ db }) =>
    Promise.all([listTeam(db, caseId), listGlassesOf(db, caseId)]),
  );
  const ofTheTeam = { team, walls, glasses, clocks };
  return { request, notes, parties, plan, sessions, tasks, reports, followUps, ...ofTheTeam };
}
