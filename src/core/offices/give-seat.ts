import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden } from '../shared/errors.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { GuardedSeat } from './office.ts';
import { insertSeat } from './office-queries.ts';

export type Seating = { personId: string; seat: GuardedSeat };

/**
 * Gives somebody a seat at the district: the rights desk, or a counsellor's or mediator's. The machine room does it from
 * the command line, as the system; a seat that she has is kept. Forbidden to everybody else.
 */
export async function giveSeat(ctx: Ctx, { personId, seat }: Seating): Promise<void> {
  if (ctx.actor.kind !== 'system') throw forbidden();
  await inTransaction(ctx, async (ctx) => {
    const { divisionCode } = ctx.cell;
    const given = { id: ctx.newId(), personId, seat, divisionCode, at: ctx.now };
    const isNew = await insertSeat(ctx.db, given);
    if (isNew) await recordDeed(ctx, { verb: 'give-seat', subjectId: personId, personId });
  });
}
