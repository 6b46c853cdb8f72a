import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict } from '../../shared/errors.ts';
import { mayTake } from '../request-policy.ts';
import { actOnRequest, stillOpen } from './act-on-request.ts';
import type { RequestItem } from './present-item.ts';

/** The first official receiver takes it and owns it from then on; safe to repeat. Conflict `request-taken`. */
export const takeRequest = (
  ctx: Ctx,
  { requestId }: { requestId: string },
  once: Once = {},
): Promise<RequestItem> =>
  actOnRequest(ctx, {
    ...{ ...once, verb: 'take-request', requestId, may: mayTake },
    work: (ctx, request) => {
      stillOpen(request);
      const { personId } = ctx.actor;
      if (request.owner_id === personId) return null;
      if (request.owner_id !== null) throw conflict('request-taken');
      return { changed: { owner_id: personId, taken_at: ctx.now }, event: { kind: 'taken' } };
    },
  });
