import type { Ctx } from '../shared/ctx.ts';
import { isOfferOver, type ClaimTimes } from './claim.ts';
import { getClaimUnderLock, markWithdrawn } from './claim-queries.ts';
import { passOn, type MovedUp } from './pass-on.ts';

type Held = ClaimTimes & { offered_at: Date | null };

/** An offer that is over ended by its deadline, also where her word came before it was passed on. */
function endingOf(held: Held, now: Date): 'released' | 'declined' | 'lapsed' | 'left-queue' {
  if (held.confirmed_at) return 'released';
  if (isOfferOver(held, now)) return 'lapsed';
  return held.offered_at ? 'declined' : 'left-queue';
}

/**
 * Gives a claim back on the word of `by`, be it held, offered or waiting; what it frees goes to the next in line. Runs
 * as the system inside the verb's transaction, because the next in line is somebody else's claim. Returns who moved
 * up; null where it had been given back before, so that nothing changed. NotFound.
 */
export async function releaseClaim(
  ctx: Ctx,
  claim: { id: string; thingId: string; by: string | null },
): Promise<MovedUp[] | null> {
  const { thing, held } = await getClaimUnderLock(ctx.db, claim);
  if (held.withdrawn_at) return null;
  await markWithdrawn(ctx, held.id);
  return passOn(ctx, thing, [{ kind: endingOf(held, ctx.now), claim: held, actorId: claim.by }]);
}
