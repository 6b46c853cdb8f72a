import { startClockAt } from '../../cases/clocks/start-clock.ts';
import { clockFor } from '../../clocks/clock-for.ts';
import { dueAt } from '../../clocks/due-at.ts';
import type { ConsentRow } from '../../consents/consent-queries.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../../shared/dates.ts';
import { endLinks } from './end-links.ts';
import { insertLink } from './link-queries.ts';
import { codeMarkOf, secretHashOf, type LinkSecret } from './link-secret.ts';

const dayMs = 86_400_000;

type Making = {
  caseId: string;
  referralId: string;
  secret: LinkSecret;
  days: number | undefined;
  /** On which it tells: a link opens no longer than that holds. */
  consent: Pick<ConsentRow, 'ends_on'>;
};

function expiryOf({ now }: PersonCtx, { days, consent }: Making): Date {
  const asked =
    days === undefined
      ? dueAt(clockFor('referral-link', dayOf(now)), now)
      : new Date(now.getTime() + days * dayMs);
  if (consent.ends_on === null) return asked;
  const held = startOfDay(addDays(consent.ends_on, 1));
  return held < asked ? held : asked;
}

/** Inside a verb of the case: one link that opens, once, until its hour; whatever opened before opens no more. */
export async function makeLink(ctx: PersonCtx, making: Making): Promise<{ expiresAt: Date }> {
  const { caseId, referralId, secret } = making;
  const { db, now } = ctx;
  const expiresAt = expiryOf(ctx, making);
  const id = ctx.newId();
  await endLinks(ctx, referralId);
  await insertLink(db, {
    ...{ id, case_id: caseId, referral_id: referralId },
    secret_hash: secretHashOf(secret.secret),
    code_mark: await codeMarkOf(ctx, { referralId, code: secret.code }),
    ...{ made_at: now, made_by: ctx.actor.personId, expires_at: expiresAt },
  });
  await startClockAt(ctx, { caseId, clock: 'referral-link', aboutId: id, due: expiresAt });
  return { expiresAt };
}
