import { forgetNameOnly } from '../people/forget-name-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listLapsedNames } from './offer-queries.ts';

const dayMs = 86_400_000;

/** So long the host may still call her back; what is older than twice that has been forgotten long ago. */
const daysKept = 30;

const atOnce = 200;

/**
 * Whom a host wrote down by name and nobody answered for stays below the roll until the activity is over or off, or for
 * thirty days; then the name is forgotten. Acts as the system; returns how many.
 */
export async function forgetLapsedNames(ctx: Ctx): Promise<number> {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  const ago = (days: number) => new Date(ctx.now.getTime() - days * dayMs);
  const period = { from: ago(2 * daysKept), until: ago(daysKept), now: ctx.now };
  const due = await inTransaction(system, (ctx) => listLapsedNames(ctx.db, period, atOnce));
  let forgotten = 0;
  for (const personId of new Set(due)) {
    if (await inTransaction(system, (ctx) => forgetNameOnly(ctx, personId))) forgotten += 1;
  }
  return forgotten;
}
