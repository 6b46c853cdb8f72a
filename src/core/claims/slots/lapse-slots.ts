import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { lapseOffer } from '../lapse-offer.ts';
import { passOnDue, type Lapsing } from '../lapsing/pass-on-due.ts';
import { listSlotOffersOver } from './slot-queries.ts';

type Offer = { id: string; thing_id: string; holder_id: string };

async function passOnHour(ctx: Ctx, { id, ...offer }: Offer): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    if (!(await lapseOffer(ctx, { id, thingId: offer.thing_id }))) return false;
    await recordDeed(ctx, { verb: 'lapse-offer', subjectId: id, personId: offer.holder_id });
    return true;
  });
}

/**
 * Passes on the hours that nobody took in time. Safe to repeat and to run beside itself. Tells nobody: the first noun
 * whose hours are taken says what its letters are about. Acts as the system; returns how many it passed on.
 */
export const lapseSlots = (ctx: Ctx, { onFailure }: Lapsing = {}): Promise<number> =>
  passOnDue(ctx, {
    list: (ctx, page) => listSlotOffersOver(ctx.db, page),
    passOn: passOnHour,
    ...(onFailure && { onFailure }),
  });
