import { listDistrictClocks } from '../../district-clocks/district-clock-queries.ts';
import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { isHomesTask, levelAsked, longestReason } from '../request.ts';
import { mayPassOn } from '../request-policy.ts';
import { runClock } from '../running/run-clock.ts';
import { actOnRequest, stillOpen } from './act-on-request.ts';
import type { RequestItem } from './present-item.ts';

export const PassToDistrict = z.strictObject({
  requestId: z.string(),
  reason: paragraph(1, longestReason).optional(),
});
export type PassToDistrict = z.input<typeof PassToDistrict>;

/** A home hands to the district's desk what it cannot do: there it has a clock from now on. Safe to repeat. */
export async function passToDistrict(ctx: Ctx, input: PassToDistrict, once: Once = {}): Promise<RequestItem> {
  const { requestId, reason } = parseInput(PassToDistrict, input);
  return actOnRequest(ctx, {
    ...{ ...once, verb: 'pass-to-district', requestId, note: reason, may: mayPassOn },
    work: async (ctx, request) => {
      stillOpen(request);
      if (!isHomesTask(request)) return null;
      const running = runClock(levelAsked(request), ctx.now, await listDistrictClocks(ctx.db));
      return {
        changed: { at_desk_at: ctx.now, ...running },
        event: { kind: 'passed', detail: running.clock },
        topics: ['request-came'],
      };
    },
  });
}
