import type { PersonCtx } from '../../shared/ctx.ts';
import { asSystem } from '../../shared/transaction.ts';
import { findRequestOfCase } from '../case-queries.ts';
import { listClocksOf } from '../clocks/case-clock-queries.ts';
import { listFollowUpsOf } from '../closing/closing-queries.ts';
import { listGlassesOf } from '../glass/glass-queries.ts';
import { listNotesOf } from '../notes/note-queries.ts';
import { listReportsOf, listScreensOf } from '../reports/report-queries.ts';
import { listTeam, listWallsOf } from '../team/team-queries.ts';
import { findPlanOf, listPartiesOf, listSessionsOf, listTasksOf } from '../work/work-queries.ts';
import { mostShown, type CasePart } from './case-view.ts';

export type CaseRows = Awaited<ReturnType<typeof readCase>>;

type Asked = { caseId: string; before: number | undefined; parts: readonly CasePart[] };

/**
 * Inside a verb's transaction, once she may see it: its rows as they are kept, of the parts that are asked for. They leave one
 * after another without waiting for each other's answers; who is on the team is asked as the system, for she sees her own
 * seat alone.
 */
export async function readCase(ctx: PersonCtx, { caseId, before, parts }: Asked) {
  const { db } = ctx;
  const listOf = <R>(part: CasePart, list: () => Promise<R[]>): Promise<R[]> =>
    parts.includes(part) ? list() : Promise.resolve([]);
  const [request, plan, notes, parties, sessions, tasks, reports, screens, followUps, walls, clocks] =
    await Promise.all([
      parts.includes('request') ? findRequestOfCase(db, caseId) : undefined,
      parts.includes('plan') ? findPlanOf(db, caseId) : undefined,
      listOf('notes', () => listNotesOf(db, caseId, { before, limit: mostShown.notes + 1 })),
      listOf('parties', () => listPartiesOf(db, caseId)),
      listOf('sessions', () => listSessionsOf(db, caseId, mostShown.sessions)),
      listOf('tasks', () => listTasksOf(db, caseId, mostShown.tasks)),
      listOf('reports', () => listReportsOf(db, caseId)),
      listOf('answers', () => listScreensOf(db, caseId)),
      listOf('followUps', () => listFollowUpsOf(db, caseId)),
      listOf('walls', () => listWallsOf(db, caseId)),
      listClocksOf(db, caseId),
    ]);
  const [team, glasses] = await asSystem(ctx, ({ db }) =>
    Promise.all([listTeam(db, caseId), listOf('glasses', () => listGlassesOf(db, caseId))]),
  );
  const ofTheTeam = { team, walls, glasses, clocks };
  return { request, notes, parties, plan, sessions, tasks, reports, screens, followUps, ...ofTheTeam };
}
