import type { Ctx } from '../shared/ctx.ts';
import { actorIdOf } from '../shared/transaction.ts';
import { lockThing, markClosed } from './claim-queries.ts';
import { writeSteps } from './write-steps.ts';

/** Ends claiming for good; claims stay as they are. Closing twice changes nothing. */
export async function closeThing(ctx: Ctx, thingId: string): Promise<void> {
  const thing = await lockThing(ctx.db, thingId);
  if (!thing || thing.closed_at) return;
  await markClosed(ctx, thingId);
  await writeSteps(ctx, thing, [{ kind: 'closed', claim: null, actorId: actorIdOf(ctx.actor) }]);
}
