import type { Ctx } from '../shared/ctx.ts';
import { actorIdOf } from '../shared/transaction.ts';
import { lockThing } from './claim-queries.ts';

/** Ends claiming for good; claims stay as they are. Closing twice changes nothing. */
export async function closeThing(ctx: Ctx, thingId: string): Promise<void> {
  const thing = await lockThing(ctx.db, thingId);
  if (!thing || thing.closed_at) return;
  await ctx.db
    .updateTable('things')
    .set({ closed_at: ctx.now, seq: thing.seq + 1 })
    .where('id', '=', thingId)
    .execute();
  await ctx.db
    .insertInto('claim_events')
    .values({
      thing_id: thingId,
      seq: thing.seq + 1,
      kind: 'closed',
      previous_seq: thing.seq,
      taken_before: thing.taken,
      taken_after: thing.taken,
      capacity: thing.capacity,
      at: ctx.now,
      actor_id: actorIdOf(ctx.actor),
    })
    .execute();
}
