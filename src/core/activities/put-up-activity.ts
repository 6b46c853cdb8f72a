import { openThing } from '../claims/open-thing.ts';
import { mayRun } from '../homes/home-policy.ts';
import { doorStateOf } from '../homes/home.ts';
import { findOpenHome, holdOpenHome, listHomesKeptBy } from '../homes/home-queries.ts';
import { publishHomes } from '../homes/publish-home.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { forbidden, notFound, ruleBroken } from '../shared/errors.ts';
import type { Audience } from './activity.ts';
import { insertActivity } from './activity-queries.ts';
import { checkStart, placeNameAt } from './check-wish.ts';

export type ActivityToPutUp = {
  id: string;
  homeId: string;
  title: string;
  summary: string;
  bring: string | null;
  leader: string | null;
  forWhom: Audience[];
  startsAt: Date;
  endsAt: Date;
  placeId: string | null;
  capacity: number | null;
};

type Wish = Pick<ActivityToPutUp, 'homeId' | 'placeId' | 'startsAt'>;

/**
 * Whether she may announce it there and then. NotFound for an unknown home, Forbidden for whoever does not run it,
 * RuleBroken `home-is-paused`, `home-is-preparing` where nobody may come, Invalid for a time or a place that cannot be.
 */
export async function checkMayPutUp(ctx: PersonCtx, wish: Wish): Promise<void> {
  const seen = await findOpenHome(ctx.db, wish.homeId);
  if (!seen) throw notFound('home-not-found');
  if (!mayRun({ homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) }, seen)) throw forbidden();
  // An office that closes it, or lets it rest, counts what is to come there: one of the two waits for the other.
  const home = await holdOpenHome(ctx.db, seen.id);
  if (!home) throw notFound('home-not-found');
  const doors = doorStateOf(home);
  if (doors !== 'open') throw ruleBroken(doors === 'paused' ? 'home-is-paused' : 'home-is-preparing');
  checkStart(wish.startsAt, ctx.now);
  await placeNameAt(ctx, wish);
}

/** Puts an activity up for everybody to see, as part of the verb that has checked it. */
export async function putUpActivity(ctx: PersonCtx, wish: ActivityToPutUp): Promise<void> {
  const { homeId, capacity, startsAt: beginsAt, endsAt: closesAt } = wish;
  const thingId =
    capacity === null ? null : await openThing(ctx, { kind: 'seats', homeId, capacity, beginsAt, closesAt });
  await insertActivity(ctx.db, {
    ...{ id: wish.id, home_id: homeId, thing_id: thingId, place_id: wish.placeId },
    ...{ title: wish.title, summary: wish.summary, bring: wish.bring || null, leader: wish.leader || null },
    ...{ for_whom: wish.forWhom, starts_at: beginsAt, ends_at: closesAt },
    ...{ announced_at: ctx.now, announced_by: ctx.actor.personId },
  });
  // So that the home is found by what it will do.
  await publishHomes(ctx, [homeId]);
}
