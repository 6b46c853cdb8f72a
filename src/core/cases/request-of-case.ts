import { addEvent } from '../requests/event-queries.ts';
import { closedAs } from '../requests/queue/closed-as.ts';
import { triagedAs } from '../requests/queue/triaged-as.ts';
import { isStricter, type Level, type Outcome } from '../requests/request.ts';
import { markRequest } from '../requests/request-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
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
  await markRequest(ctx.db, request.id, closedAs(ctx, request, outcome));
  await addEvent(ctx, { requestId: request.id, kind: 'closed', detail: outcome });
}

/** What a screen finds stricter than what runs, runs; it never wins time. */
export async function runClockOf(ctx: PersonCtx, caseId: string, level: Level): Promise<void> {
  const request = await findCourseOfRequest(ctx.db, caseId);
  if (!request || request.closed_at || request.answered_at) return;
  const { clock, at_desk_at: receivedAt } = request;
  if (clock === null || receivedAt === null || !isStricter(level, clock)) return;
  await markRequest(ctx.db, request.id, await triagedAs(ctx, request, level));
  await addEvent(ctx, { requestId: request.id, kind: 'triaged', detail: level });
}
