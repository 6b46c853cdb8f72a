import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { findFirstKnown } from '../event-queries.ts';
import { levels } from '../request.ts';
import { mayTriage } from '../request-policy.ts';
import { runAnew } from '../running/run-clock.ts';
import { actOnRequest, stillOpen } from './act-on-request.ts';
import type { RequestItem } from './present-item.ts';

export const TriageRequest = z.strictObject({ requestId: z.string(), level: z.enum(levels) });
export type TriageRequest = z.input<typeof TriageRequest>;

/** The desk has looked and says how long it can wait; the clock runs accordingly. Safe to repeat. */
export async function triageRequest(ctx: Ctx, input: TriageRequest, once: Once = {}): Promise<RequestItem> {
  const { requestId, level } = parseInput(TriageRequest, input);
  return actOnRequest(ctx, {
    ...{ ...once, verb: 'triage-request', requestId, wish: { level }, may: mayTriage },
    work: async (ctx, request) => {
      stillOpen(request);
      if (request.triage === level) return null;
      const { clock, at_desk_at: receivedAt, answered_at } = request;
      const triaged = { triage: level, triaged_at: ctx.now, triaged_by: ctx.actor.personId };
      const runs = clock !== null && receivedAt !== null && answered_at === null;
      const foundAt = (await findFirstKnown(ctx.db, requestId, level)) ?? undefined;
      const running = runs
        ? {
            ...runAnew(level, { clock, receivedAt, now: ctx.now, foundAt }),
            warned_at: null,
            lapsed_at: null,
          }
        : {};
      return { changed: { ...triaged, ...running }, event: { kind: 'triaged', detail: level } };
    },
  });
}
