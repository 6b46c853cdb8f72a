import type { Ctx } from '../shared/ctx.ts';
import { headAfter, rolesOf, type Head, type Step } from './claim-event.ts';

/** Writes the next links of a thing's history and its new head, under the thing's lock. Returns the head. */
export async function writeSteps(
  ctx: Ctx,
  thing: Head & { id: string },
  steps: readonly Step[],
): Promise<Head> {
  let head: Head = thing;
  const links = steps.map((step) => {
    const before = head;
    head = headAfter(before, step);
    return {
      thing_id: thing.id,
      seq: head.seq,
      kind: step.kind,
      claim_id: step.claim?.id ?? null,
      ...rolesOf(step.kind, step.claim?.id ?? null),
      units: step.claim?.units ?? 0,
      previous_seq: before.seq,
      taken_before: before.taken,
      taken_after: head.taken,
      capacity_before: before.capacity,
      capacity: head.capacity,
      at: ctx.now,
      actor_id: step.actorId,
      ...(step.placeInQueue === undefined ? {} : { place_in_queue: step.placeInQueue }),
    };
  });
  const { seq, taken, waiting, capacity } = head;
  await ctx.db
    .updateTable('things')
    .set({ seq, taken, waiting, capacity })
    .where('id', '=', thing.id)
    .execute();
  await ctx.db.insertInto('claim_events').values(links).execute();
  return head;
}
