import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { officesActedFor } from '../offices-acted-for.ts';
import { maySeeSeats } from './seat-policy.ts';

/** Whether she says who sits where in this district; not before her second step. */
export const fillsSeats = async (ctx: Ctx): Promise<boolean> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    const offices = await officesActedFor(ctx);
    return maySeeSeats({ personId: ctx.actor.personId, offices }, ctx.cell);
  });
