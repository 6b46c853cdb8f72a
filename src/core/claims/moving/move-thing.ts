import type { Ctx } from '../../shared/ctx.ts';
import { notFound, ruleBroken } from '../../shared/errors.ts';
import { systemActorId } from '../../shared/transaction.ts';
import { lockThing, markConfirmed } from '../claim-queries.ts';
import { offerEndsAt } from '../offer-ends-at.ts';
import type { MovedUp } from '../pass-on.ts';
import { writeSteps } from '../write-steps.ts';

const hourMs = 3_600_000;

/** Offers that stand now and would end later than `latest`. */
const listOffersBeyond = (ctx: Ctx, thingId: string, latest: Date) =>
  ctx.db
    .selectFrom('claims')
    .select(['id', 'units'])
    .where('thing_id', '=', thingId)
    .where('offered_at', 'is not', null)
    .where('confirmed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('offer_ends_at', '>', ctx.now)
    .where('offer_ends_at', '>', latest)
    .orderBy('turn')
    .execute();

/**
 * What is claimed begins and closes at other times. An offer that would now reach into the last hour before the
 * beginning gets the deadline that it would get today; where there is no time left to ask, its units are given. A
 * deadline that was promised is never put off. Returns those to whom something else holds by now. Runs as the system
 * inside the verb's transaction. NotFound; RuleBroken `claims-closed`.
 */
export async function moveThing(
  ctx: Ctx,
  { thingId, beginsAt, closesAt }: { thingId: string; beginsAt: Date; closesAt: Date },
): Promise<MovedUp[]> {
  const thing = await lockThing(ctx.db, thingId);
  if (!thing) throw notFound();
  if (thing.closed_at) throw ruleBroken('claims-closed');
  const times = { begins_at: beginsAt, closes_at: closesAt };
  await ctx.db.updateTable('things').set(times).where('id', '=', thingId).execute();
  const offers = await listOffersBeyond(ctx, thingId, new Date(beginsAt.getTime() - hourMs));
  if (offers.length === 0) return [];
  const ids = offers.map(({ id }) => id);
  const offeredUntil = offerEndsAt(ctx.now, beginsAt);
  if (offeredUntil) {
    await ctx.db.updateTable('claims').set({ offer_ends_at: offeredUntil }).where('id', 'in', ids).execute();
  } else {
    await markConfirmed(ctx, ids);
    const given = offers.map((claim) => ({ kind: 'accepted', claim, actorId: systemActorId }) as const);
    await writeSteps(ctx, thing, given);
  }
  return ids.map((id) => ({ id, offeredUntil }));
}
