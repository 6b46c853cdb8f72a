import { clockFor } from '../../clocks/clock-for.ts';
import { dueAt } from '../../clocks/due-at.ts';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { conflict, forbidden, ruleBroken } from '../../shared/errors.ts';
import { actOnCase } from '../act-on-case.ts';
import { followUpClocks } from '../case.ts';
import { mayDecide } from '../case-policy.ts';
import { markCase } from '../case-queries.ts';
import { findOpenReport } from '../reports/report-queries.ts';
import type { CaseSeen } from '../see-case.ts';
import { insertFollowUps } from './closing-queries.ts';

/** Forbidden where she is not of the desk, or asked herself; Conflict where nobody has asked. */
export function checkDecider(ctx: PersonCtx, { row, seats }: CaseSeen): void {
  if (!row.closing_asked_at) throw conflict('closing-not-asked');
  if (!mayDecide({ personId: ctx.actor.personId, seats }, row.closing_asked_by))
    throw forbidden('another-of-the-desk-decides');
}

/**
 * Closes what another of the team asked to close, and sets the days on which somebody asks again how she is. Conflict
 * `closing-not-asked`, `case-closed`; RuleBroken `report-due`; Forbidden to who asked.
 */
export async function approveClosing(ctx: Ctx, { caseId }: { caseId: string }, once: Once = {}) {
  const act = { ...once, verb: 'close-case', act: 'decide-closing', caseId } as const;
  await actOnCase(ctx, act, async (ctx, seen) => {
    checkDecider(ctx, seen);
    if (await findOpenReport(ctx.db, caseId)) throw ruleBroken('report-due');
    await markCase(ctx.db, caseId, { closed_at: ctx.now, closed_by: ctx.actor.personId });
    const followUps = followUpClocks.map((clock) => ({
      ...{ id: ctx.newId(), case_id: caseId, clock },
      due_at: dueAt(clockFor(clock, dayOf(ctx.now)), ctx.now),
    }));
    await insertFollowUps(ctx.db, followUps);
    return {};
  });
}
