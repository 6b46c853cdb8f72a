import { addEvent, findFirstKnown } from '../requests/event-queries.ts';
import { isStricter, type Level, type Outcome } from '../requests/request.ts';
import { markRequest } from '../requests/request-queries.ts';
import { forgetOn } from '../requests/running/retention.ts';
import { runAnew } from '../requests/running/run-clock.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { asSystem } from '../shared/transaction.ts';
import { findCourseOfRequest } from './case-queries.ts';

/** Whoever leads a case has what was asked: its clocks call her, and she answers. As the system: it may be hers no more. */
export const giveRequestTo = (
  ctx: PersonCtx,
  { caseId, personId }: { caseId: string; personId: string },
): Promise<void> =>
  asSystem(ctx, async (system) => {
    const request = await findCourseOfRequest(system.db, caseId);
    if (!request || request.closed_at || request.owner_id === personId) return;
    await markRequest(system.db, request.id, { owner_id: personId, taken_at: ctx.now });
    const by = { ...system, actor: ctx.actor };
    await addEvent(by, { requestId: request.id, kind: 'handed-over', toId: personId });
  });

/** What was asked is done with its case: her code says so, and her words have a day on which they are forgotten. */
export async function closeRequestOf(ctx: PersonCtx, caseId: string, outcome: Outcome): Promise<void> {
  const request = await findCourseOfRequest(ctx.db, caseId);
  if (!request || request.closed_at) return;
  await markRequest(ctx.db, request.id, {
    ...{ closed_at: ctx.now, closed_by: ctx.actor.personId, outcome, next_contact_at: null },
    forget_on: forgetOn(request.door, dayOf(ctx.now)),
  });
  await addEvent(ctx, { requestId: request.id, kind: 'closed', detail: outcome });
}

/** What a screen finds stricter than what runs, runs; it never wins time. */
export async function runClockOf(ctx: PersonCtx, caseId: string, level: Level): Promise<void> {
  const request = await findCourseOfRequest(ctx.db, caseId);
  if (!request || request.closed_at || request.answered_at) return;
  const { clock, at_desk_at: receivedAt } = request;
  if (clock === null || receivedAt === null || !isStricter(level, clock)) return;
  const foundAt = (await findFirstKnown(ctx.db, request.id, level)) ?? undefined;
  await markRequest(ctx.db, request.id, {
    ...{ triage: level, triaged_at: ctx.now, triaged_by: ctx.actor.personId },
    ...{ ...runAnew(level, { clock, receivedAt, now: ctx.now, foundAt }), warned_at: null, lapsed_at: null },
  });
  await addEvent(ctx, { requestId: request.id, kind: 'triaged', detail: level });
}
