import { z } from 'zod';
import type { Once } from '../deeds/answer-once.ts';
import { actOnRequest } from '../requests/queue/act-on-request.ts';
import type { RequestItem } from '../requests/queue/present-item.ts';
import { erasureOf, isClosed, longestReason, notErased } from '../requests/request.ts';
import { mayDecideErasure } from '../requests/request-policy.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { conflict, ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { paragraph } from '../shared/text.ts';

export const DecideRequestErasure = z.strictObject({
  requestId: z.string(),
  /** Whether she herself said so, when she was called over her safe contact and could speak. */
  confirmed: z.boolean(),
  /** How she was reached, and what she said. */
  words: paragraph(2, longestReason),
});
export type DecideRequestErasure = z.input<typeof DecideRequestErasure>;

/**
 * What `decideErasure` is for a case, where none came of what she asked: from today its words are due to be forgotten, which the
 * next minute's chores do; or all stays. NotFound; Forbidden; RuleBroken `erasure-waits` before its hour; Conflict
 * `erasure-not-asked`, `close-the-request-first`.
 */
export async function decideRequestErasure(
  ctx: Ctx,
  input: DecideRequestErasure,
  once: Once = {},
): Promise<RequestItem> {
  const { requestId, confirmed, words } = parseInput(DecideRequestErasure, input);
  return actOnRequest(ctx, {
    ...{ ...once, verb: 'decide-erasure', requestId, wish: { confirmed }, note: words },
    may: mayDecideErasure,
    work: (ctx, request) => {
      const asked = erasureOf(request);
      if (!asked) throw conflict('erasure-not-asked');
      if (ctx.now < asked.waitsUntil) throw ruleBroken('erasure-waits');
      if (confirmed && !isClosed(request)) throw conflict('close-the-request-first');
      const changed = { ...notErased, ...(confirmed && { forget_on: dayOf(ctx.now) }) };
      const detail = confirmed ? 'confirmed' : 'stays';
      return { changed, event: { kind: 'erasure-decided', detail } };
    },
  });
}
