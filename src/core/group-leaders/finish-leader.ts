import { keepPhoneUntil } from '../people/phones/kept-phone-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { keptAfterDays, type LeaderLeaving } from './group-leader.ts';
import { markLeaderLeft } from './group-leader-queries.ts';

/** She leads her group until today, and her phone is rung by nobody; part of the verb that ends it. As the system. */
export async function finishLeader(
  ctx: Ctx,
  { id, personId }: { id: string; personId: string },
  { why, by }: { why: LeaderLeaving; by: string },
): Promise<void> {
  const today = dayOf(ctx.now);
  await markLeaderLeft(ctx.db, id, { on: today, at: ctx.now, by, why });
  await keepPhoneUntil(ctx.db, personId, addDays(today, keptAfterDays));
}
