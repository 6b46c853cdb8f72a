import { z } from 'zod';
import { sealJson } from '../cases/sealed-json.ts';
import type { Once } from '../deeds/answer-once.ts';
import { markOf } from '../deeds/mark-of.ts';
import type { Ctx } from '../shared/ctx.ts';
import { conflict } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { actOnReferral } from './act-on-referral.ts';
import { markReceivedOnce } from './referral-queries.ts';
import { ReceiptWords, receiptOf } from './referral-words.ts';

export const NoteReceipt = ReceiptWords.extend({ caseId: z.string(), referralId: z.string() });
export type NoteReceipt = z.input<typeof NoteReceipt>;

/** Somebody there has it, as she said by phone or on paper. NotFound; Conflict. */
export async function noteReceipt(ctx: Ctx, input: NoteReceipt, once: Once = {}): Promise<void> {
  const { caseId, referralId, ...receipt } = parseInput(NoteReceipt, input);
  const acting = { ...once, verb: 'note-referral-receipt', step: 'receive', caseId, referralId } as const;
  await actOnReferral(ctx, { ...acting, wish: { mark: await markOf(ctx, receipt) } }, async (ctx) => {
    const sealed = await sealJson(ctx, receipt, receiptOf(referralId));
    if (!(await markReceivedOnce(ctx.db, referralId, { received_at: ctx.now, receipt: sealed })))
      throw conflict('referral-is-received');
  });
}
