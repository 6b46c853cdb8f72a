import { addEvent } from '../../requests/event-queries.ts';
import { closedAs } from '../../requests/queue/closed-as.ts';
import { isClosed } from '../../requests/request.ts';
import { markRequest, type RequestRow } from '../../requests/request-queries.ts';
import { forgetOn } from '../../requests/running/retention.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { findOpenAsk, markAsk } from '../ask-queries.ts';

/** What she offers is over, with what she was asked for. False where it was already. Inside her act, on the locked record. */
export async function closeHers(ctx: Ctx, request: RequestRow): Promise<boolean> {
  if (isClosed(request)) return false;
  const forget_on = forgetOn('talent', dayOf(ctx.now));
  const open = await findOpenAsk(ctx.db, request.id);
  if (open) await markAsk(ctx.db, open.id, { taken_back_at: ctx.now, forget_on });
  await markRequest(ctx.db, request.id, closedAs(ctx, request, 'withdrawn'));
  await addEvent(ctx, { requestId: request.id, kind: 'closed', detail: 'withdrawn' });
  return true;
}
