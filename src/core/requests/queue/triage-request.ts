import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { levels } from '../request.ts';
import { mayTriage } from '../request-policy.ts';
import { actOnRequest, stillOpen } from './act-on-request.ts';
import { triagedAs } from './triaged-as.ts';
import type { RequestItem } from './present-item.ts';

export const TriageRequest = z.strictObject({ requestId: z.string(), level: z.enum(levels) });
export type TriageRequest = z.input<typeof TriageRequest>;

/**
 * The desk has looked and says how long it can wait; the clock runs accordingly. Safe to repeat. Conflict `request-closed`,
 * `level-of-a-case`: there a screen says how soon.
 */
export async function triageRequest(ctx: Ctx, input: TriageRequest, once: Once = {}): Promise<RequestItem> {
  const { requestId, level } = parseInput(TriageRequest, input);
  return actOnRequest(ctx, {
    ...{ ...once, verb: 'triage-request', requestId, wish: { level }, may: mayTriage },
    work: async (ctx, request) => {
      stillOpen(request);
      if (request.case_id !== null) throw conflict('level-of-a-case');
      if (request.triage === level) return null;
      return { changed: await triagedAs(ctx, request, level), event: { kind: 'triaged', detail: level } };
    },
  });
}
