import { listDistrictClocks } from '../../district-clocks/district-clock-queries.ts';
import { forgetCaseOn } from '../forgetting/retention-of-cases.ts';
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
import { findLastScreen, findOpenReport } from '../reports/report-queries.ts';
import { closeRequestOf } from '../request-of-case.ts';
import { stopClocksOfClosed } from '../clocks/stop-clocks.ts';
import type { CaseSeen } from '../see-case.ts';
import { insertFollowUps, isMediationUnderWay } from './closing-queries.ts';

/** Forbidden where she is not of the desk, or asked herself; Conflict where nobody has asked. */
export function checkDecider(ctx: PersonCtx, { row, seats }: CaseSeen): void {
  if (!row.closing_asked_at) throw conflict('closing-not-asked');
  if (!mayDecide({ personId: ctx.actor.personId, seats }, row.closing_asked_by))
    throw forbidden('another-of-the-desk-decides');
}

/**
 * RuleBroken `report-due` while a gate stands open, `screen-missing` where nobody has asked about violence and children,
 * `mediation-to-end-first` while both sides are still talking.
 */
export async function checkClosable(ctx: PersonCtx, caseId: string): Promise<void> {
  if (!(await findLastScreen(ctx.db, caseId))) throw ruleBroken('screen-missing');
  if (await findOpenReport(ctx.db, caseId)) throw ruleBroken('report-due');
  if (await isMediationUnderWay(ctx.db, caseId)) throw ruleBroken('mediation-to-end-first');
}

/**
 * Closes what another of the team asked to close, and sets the days on which somebody asks again how she is; what was
 * asked is closed with it, and of what nobody looks after any more no clock runs on. Conflict `closing-not-asked`, `case-closed`; RuleBroken as `checkClosable`; Forbidden
 * to who asked.
 */
export async function approveClosing(ctx: Ctx, { caseId }: { caseId: string }, once: Once = {}) {
  const act = { ...once, verb: 'close-case', act: 'decide-closing', caseId } as const;
  await actOnCase(ctx, act, async (ctx, seen) => {
    checkDecider(ctx, seen);
    await checkClosable(ctx, caseId);
    await markCase(ctx.db, caseId, {
      ...{ closed_at: ctx.now, closed_by: ctx.actor.personId },
      forget_on: forgetCaseOn(dayOf(ctx.now)),
    });
    await stopClocksOfClosed(ctx, { caseId });
    await closeRequestOf(ctx, caseId, seen.row.outcome ?? 'handled');
    const changed = await listDistrictClocks(ctx.db);
    const followUps = followUpClocks.map((clock) => ({
      ...{ id: ctx.newId(), case_id: caseId, clock },
      due_at: dueAt(clockFor(clock, dayOf(ctx.now), changed), ctx.now),
    }));
    await insertFollowUps(ctx.db, followUps);
    return {};
  });
}
