import { addEvent } from '../../requests/event-queries.ts';
import { closedAs } from '../../requests/queue/closed-as.ts';
import { isClosed } from '../../requests/request.ts';
import { markRequest } from '../../requests/request-queries.ts';
import { forgetOn } from '../../requests/running/retention.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { findOpenAsk, markAsk } from '../ask-queries.ts';
import { actAsHer, findHers, type Trying, type Whose } from './act-as-her.ts';

/** No more, whatever she was asked for: the home finds it no longer, and her words have a day. NotFound. Safe to repeat. */
export async function takeDownHers(
  ctx: Ctx,
  { whose }: { whose: Whose },
  trying: Trying = {},
): Promise<void> {
  const hers = await findHers(ctx, whose, trying);
  await actAsHer(ctx, hers, {
    verb: 'take-down-talent',
    work: async (ctx, request) => {
      if (isClosed(request)) return null;
      const forget_on = forgetOn('talent', dayOf(ctx.now));
      const open = await findOpenAsk(ctx.db, request.id);
      if (open) await markAsk(ctx.db, open.id, { taken_back_at: ctx.now, forget_on });
      await markRequest(ctx.db, request.id, closedAs(ctx, request, 'withdrawn'));
      await addEvent(ctx, { requestId: request.id, kind: 'closed', detail: 'withdrawn' });
      return [];
    },
  });
}
