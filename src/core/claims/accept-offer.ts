import type { Ctx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { isOfferOver } from './claim.ts';
import { getClaimUnderLock, markConfirmed } from './claim-queries.ts';
import { writeSteps } from './write-steps.ts';

/**
 * Takes an offered claim on the word of `by`; its units have been hers since the offer. Runs as the system inside the
 * verb's transaction. False where it was taken before, so that nothing changed. NotFound; RuleBroken `offer-over` past
 * the deadline, whether or not it has been passed on, `claims-closed`, `nothing-offered`.
 */
export async function acceptOffer(
  ctx: Ctx,
  claim: { id: string; thingId: string; by: string | null },
): Promise<boolean> {
  const { thing, held } = await getClaimUnderLock(ctx.db, claim);
  if (isOfferOver(held, ctx.now)) throw ruleBroken('offer-over');
  if (held.withdrawn_at) throw ruleBroken('nothing-offered');
  if (held.confirmed_at) return false;
  if (!held.offered_at) throw ruleBroken('nothing-offered');
  if (thing.closed_at) throw ruleBroken('claims-closed');
  await markConfirmed(ctx, [held.id]);
  await writeSteps(ctx, thing, [{ kind: 'accepted', claim: held, actorId: claim.by }]);
  return true;
}
