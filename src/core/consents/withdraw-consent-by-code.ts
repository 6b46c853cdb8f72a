import { z } from 'zod';
import { findCaseByCode } from '../cases/reading/find-case-by-code.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Tries } from '../requests/returning/code-tries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { findConsent, markConsentWithdrawn } from './consent-queries.ts';
import { stopClocksOn } from './stop-clocks-on.ts';
import { refuseToWithdraw } from './withdraw-consent.ts';

export const WithdrawConsentByCode = z.strictObject({
  code: z.string().max(200),
  word: z.string().max(200),
  consentId: z.string().refine(isId, { error: 'id-shape' }),
});
export type WithdrawConsentByCode = z.input<typeof WithdrawConsentByCode>;

/**
 * She takes back what she had agreed to, with her code and her own word: at once, and without waiting for anybody. Said twice it is
 * the same. The team hears of it, so that whoever has read it already is asked to delete it. NotFound, whatever is wrong;
 * Conflict `not-hers-to-withdraw`; RuleBroken `too-many-code-tries`.
 */
export async function withdrawConsentByCode(
  ctx: Ctx,
  input: WithdrawConsentByCode,
  trying: { tries?: Tries } = {},
): Promise<void> {
  const { consentId, ...opened } = parseInput(WithdrawConsentByCode, input);
  const caseId = await findCaseByCode(ctx, opened, trying);
  if (caseId === null) throw notFound('consent-not-found');
  await inTransaction({ ...ctx, actor: { kind: 'anonymous' as const } }, (ctx) =>
    asSystem(ctx, async (ctx) => {
      const withdrawn = { withdrawn_at: ctx.now, withdrawn_by: null };
      if (!(await markConsentWithdrawn(ctx.db, { caseId, consentId }, withdrawn))) {
        if ((await findConsent(ctx.db, caseId, consentId))?.withdrawn_at) return;
        await refuseToWithdraw(ctx, { caseId, consentId });
      }
      await stopClocksOn(ctx, consentId);
      const letters = [{ topic: 'case-consent-withdrawn' as const, subjectId: caseId }];
      await recordDeed(ctx, { verb: 'withdraw-consent-by-code', subjectId: caseId, letters });
    }),
  );
}
