import { keepOffer } from '../claims/accept-offer.ts';
import { listOffersOver, lockThing } from '../claims/claim-queries.ts';
import { lapseOffer } from '../claims/lapse-offer.ts';
import { passOnDue, type Lapsing } from '../claims/lapsing/pass-on-due.ts';
import { lettersToMovedUp } from '../claims/letters-to-moved-up.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { getSignupVisible, isPresent } from './signup-queries.ts';

/** Whoever has come has answered. */
async function keepPlace(ctx: Ctx, claim: { id: string; thingId: string }): Promise<void> {
  if (!(await keepOffer(ctx, claim))) return;
  const { person_id: personId } = await getSignupVisible(ctx.db, claim.id);
  await recordDeed(ctx, { verb: 'accept-place', subjectId: claim.id, personId });
}

/** Passes on one place whose offer is over; false where somebody was faster, or she is here already. */
async function passOnOffer(ctx: Ctx, offer: { id: string; thing_id: string }): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const claim = { id: offer.id, thingId: offer.thing_id };
    await lockThing(ctx.db, claim.thingId);
    if (await isPresent(ctx.db, claim.id)) {
      await keepPlace(ctx, claim);
      return false;
    }
    const movedUp = await lapseOffer(ctx, claim);
    if (!movedUp) return false;
    const { person_id: personId } = await getSignupVisible(ctx.db, offer.id);
    await recordDeed(ctx, {
      verb: 'lapse-offer',
      subjectId: offer.id,
      personId,
      letters: [{ topic: 'offer-lapsed', subjectId: offer.id }, ...lettersToMovedUp(movedUp)],
    });
    return true;
  });
}

/**
 * Passes on the places that nobody took in time, the oldest offer first, each in a transaction of its own, until none
 * is due. One that cannot be is told of and stays due; those behind it do not wait for it. Safe to repeat and to run
 * beside itself. Acts as the system; returns how many it passed on.
 */
export const lapseOffers = (ctx: Ctx, { onFailure }: Lapsing = {}): Promise<number> =>
  passOnDue(ctx, {
    list: (ctx, page) => listOffersOver(ctx.db, page),
    passOn: passOnOffer,
    ...(onFailure && { onFailure }),
  });
