import { timingSafeEqual } from 'node:crypto';
import { stopClocks } from '../../cases/clocks/stop-clocks.ts';
import { isInForce } from '../../consents/consent.ts';
import { holdConsent } from '../../consents/consent-queries.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { isId } from '../../shared/ids.ts';
import { mostWrongTries } from '../referral.ts';
import { lockLink, markLink, type LinkRow } from './link-queries.ts';
import { codeMarkOf, secretHashOf } from './link-secret.ts';

export type LinkTry = { referralId: string; secret: string; code: string };

const nowhere = { id: 'nowhere', mark: Buffer.alloc(32) };

/** A code however it was typed: wide figures, spaces and dashes between them. */
const digitsIn = (typed: string) => typed.normalize('NFKC').replaceAll(/\D/g, '');

/** A wrong code is counted; with the fifth the link is dead, and the team hears of it. */
async function countWrong(ctx: Ctx, link: LinkRow): Promise<void> {
  const tries = link.wrong_tries + 1;
  const isDead = tries >= mostWrongTries;
  await markLink(ctx.db, link.id, { wrong_tries: tries, ...(isDead && { dead_at: ctx.now }) });
  if (!isDead) return;
  await stopClocks(ctx, { aboutId: link.id });
  const letters = [{ topic: 'case-clock-due' as const, subjectId: link.case_id }];
  await recordDeed(ctx, { verb: 'kill-referral-link', subjectId: link.case_id, letters });
}

/**
 * Inside a transaction, as the system: the link of this address, locked, where the code is its own and the consent is in force, which
 * then nobody withdraws until the transaction ends. Undefined whatever is wrong; the code is hashed also where there is no link.
 */
export async function tryLink(ctx: Ctx, { referralId, secret, code }: LinkTry): Promise<LinkRow | undefined> {
  const found = isId(referralId) ? await lockLink(ctx.db, referralId, secretHashOf(secret)) : undefined;
  const mark = await codeMarkOf(ctx, { referralId: found?.referral_id ?? nowhere.id, code: digitsIn(code) });
  const isRight = timingSafeEqual(mark, found?.code_mark ?? nowhere.mark);
  if (!found || found.dead_at) return undefined;
  if (!isRight) {
    await countWrong(ctx, found);
    return undefined;
  }
  const consent = await holdConsent(ctx.db, found.case_id, found.consent_id);
  const isAgreed = consent && isInForce(consent, { now: ctx.now, today: dayOf(ctx.now) });
  return isAgreed ? found : undefined;
}
