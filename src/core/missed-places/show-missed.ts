import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findMissed, type Missed } from './find-missed.ts';

/**
 * Whether the district's rule counts this place as missed, for her on her own page of it and for who keeps the home on
 * that activity's roll; null for everybody else, and where no rule stands.
 */
export async function showMissed(
  ctx: Ctx,
  signupId: string,
): Promise<Pick<Missed, 'lastDay' | 'mayExcuse'> | null> {
  const missed = await inTransaction(personOnly(ctx), (ctx) => findMissed(ctx, signupId));
  return missed ? { lastDay: missed.lastDay, mayExcuse: missed.mayExcuse } : null;
}
