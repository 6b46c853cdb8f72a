import { recordDeed } from '../../deeds/record-deed.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { dayOf, startOfDay } from '../../shared/dates.ts';
import { addEvent, hasReadSince } from '../event-queries.ts';
import type { RequestRow } from '../request-queries.ts';

/**
 * Each opening is a line of the audit; who has read it today stands once in its own trace, which is shown to her. Of
 * a case it is a line of that case too.
 */
export async function noteReading(ctx: PersonCtx, request: RequestRow): Promise<void> {
  const { id: requestId, home_id: homeId, person_id: personId, case_id: caseId } = request;
  const since = startOfDay(dayOf(ctx.now));
  if (!(await hasReadSince(ctx.db, { requestId, readerId: ctx.actor.personId, since })))
    await addEvent(ctx, { requestId, kind: 'read' });
  const whose = { ...(homeId !== null && { homeId }), ...(personId !== null && { personId }) };
  await recordDeed(ctx, { verb: 'read-request', subjectId: requestId, ...whose });
  if (caseId !== null) await recordDeed(ctx, { verb: 'read-request', subjectId: caseId });
}
