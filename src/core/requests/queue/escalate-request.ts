import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { longestReason } from '../request.ts';
import { mayTake } from '../request-policy.ts';
import { actOnRequest, stillOpen } from './act-on-request.ts';
import type { RequestItem } from './present-item.ts';

export const EscalateRequest = z.strictObject({
  requestId: z.string(),
  reason: paragraph(1, longestReason),
});
export type EscalateRequest = z.input<typeof EscalateRequest>;

/** The desk says before the clock lapses that it needs others: all others of it are called, and the office that answers for it. */
export async function escalateRequest(
  ctx: Ctx,
  input: EscalateRequest,
  once: Once = {},
): Promise<RequestItem> {
  const { requestId, reason } = parseInput(EscalateRequest, input);
  return actOnRequest(ctx, {
    ...{ ...once, verb: 'escalate-request', requestId, note: reason, may: mayTake },
    work: (ctx, request) => {
      stillOpen(request);
      return {
        changed: { warned_at: ctx.now },
        event: { kind: 'escalated' },
        topics: ['request-help-wanted'],
      };
    },
  });
}
