import { startClockAt } from '../../cases/clocks/start-clock.ts';
import { clockFor } from '../../clocks/clock-for.ts';
import { dueAt } from '../../clocks/due-at.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { endLinks } from './end-links.ts';
import { insertLink } from './link-queries.ts';
import { codeMarkOf, secretHashOf, type LinkSecret } from './link-secret.ts';

const dayMs = 86_400_000;

type Making = { caseId: string; referralId: string; secret: LinkSecret; days: number | undefined };

/** Inside a verb of the case: one link that opens, once, until its hour; whatever opened before opens no more. */
export async function makeLink(
  ctx: PersonCtx,
  { caseId, referralId, secret, days }: Making,
): Promise<{ expiresAt: Date }> {
  const { db, now } = ctx;
  const expiresAt =
    days === undefined
      ? dueAt(clockFor('referral-link', dayOf(now)), now)
      : new Date(now.getTime() + days * dayMs);
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
