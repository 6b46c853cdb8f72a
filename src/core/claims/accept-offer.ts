import type { Ctx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { systemActorId } from '../shared/transaction.ts';
import { isOfferOver } from './claim.ts';
import { isByTheHour } from './claim-event.ts';
import { getClaimUnderLock, markConfirmed } from './claim-queries.ts';
import { markSlotConfirmed } from './slots/slot-queries.ts';
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
  await take(ctx, { thing, held }, claim.by);
  return true;
}

/**
 * Leaves an offered claim its units without a word of hers, whatever the deadline: she is there. Runs as the system.
 * False where it is no offer any more, so that nothing changed. NotFound.
 */
export async function keepOffer(ctx: Ctx, claim: { id: string; thingId: string }): Promise<boolean> {
  const offer = await getClaimUnderLock(ctx.db, claim);
  const { held } = offer;
  if (held.withdrawn_at || held.confirmed_at || !held.offered_at) return false;
  await take(ctx, offer, systemActorId);
  return true;
}

type Offer = Awaited<ReturnType<typeof getClaimUnderLock>>;

async function take(ctx: Ctx, { thing, held }: Offer, by: string | null): Promise<void> {
  await (isByTheHour(thing) ? markSlotConfirmed(ctx, held.id) : markConfirmed(ctx, [held.id]));
  await writeSteps(ctx, thing, [{ kind: 'accepted', claim: held, actorId: by }]);
}
