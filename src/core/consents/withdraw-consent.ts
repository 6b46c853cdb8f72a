import { z } from 'zod';
import { actOnCase } from '../cases/act-on-case.ts';
import type { Once } from '../deeds/answer-once.ts';
import type { Ctx } from '../shared/ctx.ts';
import { conflict, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { findConsent, markConsentWithdrawn } from './consent-queries.ts';
import { stopClocksOn } from './stop-clocks-on.ts';

export const WithdrawConsent = z.strictObject({
  caseId: z.string(),
  consentId: z.string().refine(isId, { error: 'id-shape' }),
});
export type WithdrawConsent = z.input<typeof WithdrawConsent>;

/** Why one cannot be withdrawn: it is none of this case's, is withdrawn already, or the law told without asking her. */
export async function refuseToWithdraw(
  { db }: Ctx,
  { caseId, consentId }: z.output<typeof WithdrawConsent>,
): Promise<never> {
  const consent = await findConsent(db, caseId, consentId);
  if (!consent) throw notFound('consent-not-found');
  throw conflict(consent.basis === 'consent' ? 'consent-withdrawn' : 'not-hers-to-withdraw');
}

/**
 * She has said no more: from this moment nothing is told on it, and a link that was sent opens nothing. Also once the case is
 * closed. NotFound; Conflict `consent-withdrawn`, `not-hers-to-withdraw`.
 */
export async function withdrawConsent(ctx: Ctx, input: WithdrawConsent, once: Once = {}): Promise<void> {
  const { caseId, consentId } = parseInput(WithdrawConsent, input);
  const act = { verb: 'withdraw-consent', act: 'withdraw-consent', caseId, evenClosed: true } as const;
  await actOnCase(ctx, { ...once, ...act, wish: { consentId } }, async (ctx) => {
    const withdrawn = { withdrawn_at: ctx.now, withdrawn_by: ctx.actor.personId };
    if (!(await markConsentWithdrawn(ctx.db, { caseId, consentId }, withdrawn)))
      await refuseToWithdraw(ctx, { caseId, consentId });
    await stopClocksOn(ctx, consentId);
    return {};
  });
}
