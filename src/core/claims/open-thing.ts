import type { ThingKind } from '../../platform/db/types.generated.ts';
import type { Ctx } from '../shared/ctx.ts';
import { actorIdOf } from '../shared/transaction.ts';
import { uncounted } from './claim-event.ts';

/** Puts a scarce thing up for claims, as part of the verb that makes it, and begins its history. */
export async function openThing(
  ctx: Ctx,
  thing: { kind: ThingKind; homeId: string; capacity: number; beginsAt: Date | null; closesAt: Date },
): Promise<string> {
  const id = ctx.newId();
  const taken = thing.kind === 'slots' ? uncounted : 0;
  await ctx.db
    .insertInto('things')
    .values({
      id,
      kind: thing.kind,
      home_id: thing.homeId,
      capacity: thing.capacity,
      taken,
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
      taken_after: taken,
      capacity: thing.capacity,
      at: ctx.now,
      actor_id: actorIdOf(ctx.actor),
    })
    .execute();
  return id;
}
