import { inventedName } from '../../../db/seeds/demo/demo-cast.ts';
import { placeClaim } from '../../core/claims/place-claim.ts';
import type { Ctx } from '../../core/shared/ctx.ts';

const soonMs = 8 * 86_400_000;

/** One activity that many want, so that a visitor sees a queue; the others are about half full. */
const wanted = /榼子磕/;

const listSoon = (ctx: Ctx) =>
  ctx.db
    .selectFrom('activities')
    .innerJoin('things', 'things.id', 'activities.thing_id')
    .innerJoin('homes', 'homes.id', 'activities.home_id')
    .select(['activities.id', 'activities.title', 'things.id as thingId', 'things.capacity'])
    .where('homes.demonstration', '=', true)
    .where('activities.starts_at', '>', ctx.now)
    .where('activities.starts_at', '<', new Date(ctx.now.getTime() + soonMs))
    .orderBy('activities.starts_at')
    .orderBy('activities.id')
    .execute();

type Soon = Awaited<ReturnType<typeof listSoon>>[number];

/** Somebody without a phone takes seats, or a place in the queue. */
async function seat(ctx: Ctx, activity: Soon, who: { nth: number; units: number }): Promise<void> {
  const holderId = ctx.newId();
  const id = ctx.newId();
  const { units } = who;
  await ctx.db
    .insertInto('people')
    .values({ id: holderId, name: inventedName(who.nth), joined_at: ctx.now })
    .execute();
  await ctx.db
    .insertInto('signups')
    .values({
      id,
      activity_id: activity.id,
      person_id: holderId,
      placed_by: holderId,
      women: units,
      party_size: units,
      placed_at: ctx.now,
    })
    .execute();
  await placeClaim(ctx, { id, thingId: activity.thingId, holderId, placedBy: holderId, units });
}

/** Gives the demo's next days their company: invented people, marked by their names alone, hold about half the seats. */
export async function fillDemoSeats(ctx: Ctx): Promise<void> {
  let nth = 0;
  for (const activity of await listSoon(ctx)) {
    const wish = wanted.test(activity.title) ? activity.capacity + 3 : activity.capacity / 2;
    for (let asked = 0; asked < wish; nth += 1) {
      const units = nth % 4 === 0 ? 2 : 1;
      await seat(ctx, activity, { nth, units });
      asked += units;
    }
  }
}
