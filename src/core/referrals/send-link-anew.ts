import { z } from 'zod';
import { isInForce } from '../consents/consent.ts';
import { holdConsent } from '../consents/consent-queries.ts';
import type { Once } from '../deeds/answer-once.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { conflict, ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { actOnReferral } from './act-on-referral.ts';
import { linkSecretOf } from './links/link-secret.ts';
import { makeLink } from './links/make-link.ts';
import { linkDays } from './referral.ts';
import { findReferral } from './referral-queries.ts';
import type { Sent } from './send-referral.ts';

export const SendLinkAnew = z.strictObject({
  caseId: z.string(),
  referralId: z.string(),
  linkDays: z.literal(linkDays).optional(),
});
export type SendLinkAnew = z.input<typeof SendLinkAnew>;

/**
 * A new link and a new code where the old one was lost, has expired or was tried too often; the old one opens nothing any more.
 * NotFound; RuleBroken `consent-not-in-force`; Conflict `referral-is-<state>`.
 */
export async function sendLinkAnew(ctx: Ctx, input: SendLinkAnew, once: Once = {}): Promise<Sent> {
  const { caseId, referralId, linkDays: days } = parseInput(SendLinkAnew, input);
  const secret = await linkSecretOf(personOnly(ctx), { key: once.key, about: [caseId, referralId] });
  const acting = { ...once, verb: 'send-link-anew', act: 'send-referral', step: 'link-anew' } as const;
  const wish = { ...acting, caseId, referralId, wish: { days } };
  const id = await actOnReferral(ctx, wish, async (ctx, row) => {
    if (row.opened_at) throw conflict('referral-is-opened');
    const consent = await holdConsent(ctx.db, caseId, row.consent_id);
    if (!consent || !isInForce(consent, { now: ctx.now, today: dayOf(ctx.now) }))
      throw ruleBroken('consent-not-in-force');
    await makeLink(ctx, { caseId, referralId, secret, days, consent });
    // Ending the old link waited for whoever was just opening it.
    if ((await findReferral(ctx.db, caseId, referralId))?.opened_at) throw conflict('referral-is-opened');
  });
  return { id, ...secret };
}
