import type { Ctx } from '../shared/ctx.ts';
import { systemActorId } from '../shared/transaction.ts';
import { isOfferOver } from './claim.ts';
import { getClaimUnderLock, markWithdrawn } from './claim-queries.ts';
import { passOn, type MovedUp } from './pass-on.ts';

/**
 * Ends a claim whose offer nobody answered in time and passes its units on. Runs as the system. Returns who moved up;
 * null where somebody answered before, or the offer still stands. NotFound.
 */
export async function lapseOffer(
  ctx: Ctx,
  claim: { id: string; thingId: string },
): Promise<MovedUp[] | null> {
  const { thing, held } = await getClaimUnderLock(ctx.db, claim);
  if (held.withdrawn_at || held.confirmed_at || !isOfferOver(held, ctx.now)) return null;
  await markWithdrawn(ctx, held.id);
  return passOn(ctx, thing, [{ kind: 'lapsed', claim: held, actorId: systemActorId }]);
}
