import { listOffersOver } from '../claims/claim-queries.ts';
import { lapseOffer } from '../claims/lapse-offer.ts';
import { lettersToMovedUp } from '../claims/letters-to-moved-up.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { getSignupVisible } from './signup-queries.ts';

const atOnce = 100;

function raise(error: unknown): never {
  throw error;
}

/** Passes on one place whose offer is over; false where somebody was faster. */
async function passOnOffer(ctx: Ctx, offer: { id: string; thing_id: string }): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const movedUp = await lapseOffer(ctx, { id: offer.id, thingId: offer.thing_id });
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
export async function lapseOffers(
  ctx: Ctx,
  { onFailure = raise }: { onFailure?: (error: unknown) => void } = {},
): Promise<number> {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  const failed: string[] = [];
  let passedOn = 0;
  for (let full = true; full;) {
    const due = await inTransaction(system, (ctx) =>
      listOffersOver(ctx.db, { now: ctx.now, without: failed, limit: atOnce }),
    );
    for (const offer of due) {
      try {
        if (await passOnOffer(system, offer)) passedOn += 1;
      } catch (error) {
        failed.push(offer.id);
        onFailure(new Error(`the offer ${offer.id} could not be passed on`, { cause: error }));
      }
    }
    full = due.length === atOnce;
  }
  return passedOn;
}
