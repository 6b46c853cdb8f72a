import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden } from '../shared/errors.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { Seating } from './seats/put-on-seat.ts';
import { markSeatOfHersEnded } from './seats/seat-queries.ts';

/** Takes the seat away: she reads nothing there any more, and what she had taken any of the desk may give on. Forbidden likewise. */
export async function endSeat(ctx: Ctx, { personId, seat }: Seating): Promise<void> {
  if (ctx.actor.kind !== 'system') throw forbidden();
  await inTransaction(ctx, async (ctx) => {
    if (await markSeatOfHersEnded(ctx.db, { personId, seat, at: ctx.now }))
      await recordDeed(ctx, { verb: 'end-seat', subjectId: personId, personId });
  });
}
