import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { isClosed, longestReason, outcomes } from '../request.ts';
import { mayAnswer } from '../request-policy.ts';
import { actOnRequest, stillOpen } from './act-on-request.ts';
import { closedAs } from './closed-as.ts';
import type { RequestItem } from './present-item.ts';

export const CloseRequest = z.strictObject({
  requestId: z.string(),
  outcome: z.enum(outcomes),
  /** What became of it, for who reads it later. */
  note: paragraph(1, longestReason).optional(),
});
export type CloseRequest = z.input<typeof CloseRequest>;

/** It is done, and her words have a day on which they are forgotten. Safe to repeat; Conflict `request-closed`, `request-of-a-case`. */
export async function closeRequest(ctx: Ctx, input: CloseRequest, once: Once = {}): Promise<RequestItem> {
  const { requestId, outcome, note } = parseInput(CloseRequest, input);
  return actOnRequest(ctx, {
    ...{ ...once, verb: 'close-request', requestId, wish: { outcome }, note, may: mayAnswer },
    work: (ctx, request) => {
      if (isClosed(request) && request.outcome === outcome) return null;
      stillOpen(request);
      // With its case, by two: a gate may stand open there.
      if (request.case_id !== null) throw conflict('request-of-a-case');
      return { changed: closedAs(ctx, request, outcome), event: { kind: 'closed', detail: outcome } };
    },
  });
}
