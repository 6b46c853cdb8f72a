import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import { receiptOf } from '../../requests/asking/receipt-of.ts';
import { markRequest } from '../../requests/request-queries.ts';
import { receiptHashOf } from '../../requests/returning/receipt-hash-of.ts';
import { wordDrawnBy } from '../../requests/returning/word-given.ts';
import { wordKeyOf } from '../../requests/returning/word-key-of.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnCase } from '../act-on-case.ts';
import { findCourseOfRequest } from '../case-queries.ts';

export const GiveReturnCode = z.strictObject({ caseId: z.string() });
export type GiveReturnCode = z.input<typeof GiveReturnCode>;

/**
 * A code and a word for her whose case it is: she asked under her name, and no page that others may see shows a case; or she has lost
 * hers. With both she sees who read it and what was told, takes back, has it erased. What she came back with before is worth
 * nothing any more. A retry gets the same ones. Also once it is closed. NotFound; Forbidden to all but the lead.
 */
export async function giveReturnCode(
  ctx: Ctx,
  input: GiveReturnCode,
  once: Once = {},
): Promise<{ code: string; word: string }> {
  const { caseId } = parseInput(GiveReturnCode, input);
  const code = await receiptOf(ctx, once.key, { caseId });
  const word = await wordDrawnBy(ctx, code);
  const act = { verb: 'give-return-code', act: 'give-return-code', caseId, evenClosed: true } as const;
  await actOnCase(ctx, { ...once, ...act }, async (ctx) => {
    const request = await findCourseOfRequest(ctx.db, caseId);
    if (!request) throw notFound('request-not-found');
    const { id } = request;
    const word_key = await wordKeyOf(ctx, { id, word });
    await markRequest(ctx.db, id, { receipt_hash: receiptHashOf(code), word_key });
    return {};
  });
  return { code, word };
}
