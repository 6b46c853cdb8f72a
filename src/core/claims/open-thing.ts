import type { Ctx } from '../shared/ctx.ts';
import { actorIdOf } from '../shared/transaction.ts';

/** Puts a scarce thing up for claims, as part of the verb that makes it, and begins its history. */
export async function openThing(
  ctx: Ctx,
  thing: { kind: 'seats'; homeId: string; capacity: number; beginsAt: Date | null; closesAt: Date },
): Promise<string> {
  const id = ctx.newId();
  await ctx.db
    .insertInto('things')
    .values({
      id,
      kind: thing.kind,
      home_id: thing.homeId,
      capacity: thing.capacity,
      begins_at: thing.beginsAt,
      closes_at: thing.closesAt,
    })
    .execute();
  await ctx.db
    .insertInto('claim_events')
    .values({
      thing_id: id,
      seq: 0,
      kind: 'opened',
      taken_after: 0,
      capacity: thing.capacity,
      at: ctx.now,
      actor_id: actorIdOf(ctx.actor),
    })
    .execute();
  return id;
}
