import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden } from '../shared/errors.ts';
import { inTransaction } from '../shared/transaction.ts';
import { putOnSeat, type Seating } from './seats/put-on-seat.ts';

/**
 * Gives somebody a seat at the district: the rights desk, a counsellor's, a mediator's or an auditor's. The machine room does it
 * from the command line, as the system; a seat that she has is kept. Forbidden to everybody else: an office gives it by `seatColleague`.
 */
export async function giveSeat(ctx: Ctx, { personId, seat }: Seating): Promise<void> {
  if (ctx.actor.kind !== 'system') throw forbidden();
  await inTransaction(ctx, async (ctx) => {
    const isNew = await putOnSeat(ctx, { personId, seat }, null);
    if (isNew) await recordDeed(ctx, { verb: 'give-seat', subjectId: personId, personId });
  });
}
