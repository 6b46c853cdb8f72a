import { actOnCase } from '../cases/act-on-case.ts';
import { stopClocks } from '../cases/clocks/stop-clocks.ts';
import type { Once } from '../deeds/answer-once.ts';
import type { Ctx } from '../shared/ctx.ts';
import { conflict, notFound } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { findConsent, markConsentTold } from './consent-queries.ts';
import { WithdrawConsent } from './withdraw-consent.ts';

/** Which one, of which case. */
export const NoteTold = WithdrawConsent;
export type NoteTold = WithdrawConsent;

/**
 * She has been told what was told without asking her (个人信息保护法 §18), which ends its clock. NotFound; Conflict `told-already`,
 * also where she was asked before.
 */
export async function noteTold(ctx: Ctx, input: NoteTold, once: Once = {}): Promise<void> {
  const { caseId, consentId } = parseInput(NoteTold, input);
  const act = { verb: 'tell-her-of-sharing', act: 'record-consent', caseId, evenClosed: true } as const;
  await actOnCase(ctx, { ...once, ...act, wish: { consentId } }, async (ctx) => {
    const told = { told_at: ctx.now, told_by: ctx.actor.personId };
    if (!(await markConsentTold(ctx.db, { caseId, consentId }, told)))
      throw (await findConsent(ctx.db, caseId, consentId))
        ? conflict('told-already')
        : notFound('consent-not-found');
    await stopClocks(ctx, { aboutId: consentId });
    return {};
  });
}
