import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { asSystem } from '../../shared/transaction.ts';
import { insertWalls } from '../asking/wall-queries.ts';
import { mayStepBack } from '../request-policy.ts';
import { released } from '../request.ts';
import { actOnRequest, stillOpen } from './act-on-request.ts';
import type { RequestItem } from './present-item.ts';

/**
 * Whoever knows one of the people steps back from a request: from then on a wall keeps her out, and what she had taken
 * waits for another.
 */
export const stepBack = (
  ctx: Ctx,
  { requestId }: { requestId: string },
  once: Once = {},
): Promise<RequestItem> =>
  actOnRequest(ctx, {
    ...{ ...once, verb: 'step-back', requestId, may: mayStepBack },
    work: (ctx, request) => {
      stillOpen(request);
      const { personId } = ctx.actor;
      const isHers = request.owner_id === personId;
      return {
        changed: isHers ? released : {},
        event: { kind: 'stepped-back' },
        topics: isHers ? ['request-came'] : [],
        last: () => asSystem(ctx, ({ db }) => insertWalls(db, requestId, [personId])),
      };
    },
  });
