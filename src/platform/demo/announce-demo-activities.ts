import { demoActivities } from '../../../db/seeds/demo/demo-activities.ts';
import type { DemoActivity } from '../../../db/seeds/demo/demo-types.ts';
import { openThing } from '../../core/claims/open-thing.ts';
import { publishHomes } from '../../core/homes/publish-home.ts';
import type { Ctx } from '../../core/shared/ctx.ts';

const findKnown = (ctx: Ctx, activity: DemoActivity, homeId: string) =>
  ctx.db
    .selectFrom('activities')
    .select('id')
    .where('home_id', '=', homeId)
    .where('title', '=', activity.title)
    .where('starts_at', '=', activity.startsAt)
    .executeTakeFirst();

const findPlace = (ctx: Ctx, homeId: string, name: string) =>
  ctx.db
    .selectFrom('places')
    .select('id')
    .where('home_id', '=', homeId)
    .where('name', '=', name)
    .executeTakeFirst();

async function announce(ctx: Ctx, activity: DemoActivity, homeId: string): Promise<void> {
  const { capacity, startsAt: beginsAt, endsAt: closesAt } = activity;
  const thing =
    capacity === null ? null : await openThing(ctx, { kind: 'seats', homeId, capacity, beginsAt, closesAt });
  const place = activity.placeName === null ? undefined : await findPlace(ctx, homeId, activity.placeName);
  await ctx.db
    .insertInto('activities')
    .values({
      id: ctx.newId(),
      home_id: homeId,
      thing_id: thing,
      place_id: place?.id ?? null,
      title: activity.title,
      summary: activity.summary,
      bring: activity.bring,
      leader: activity.leader,
      starts_at: activity.startsAt,
      ends_at: activity.endsAt,
      announced_at: ctx.now,
    })
    .execute();
}

/** What the demo's homes do around today; those that are announced already stay as they are. */
export async function announceDemoActivities(ctx: Ctx, homes: ReadonlyMap<string, string>): Promise<void> {
  const changed = new Set<string>();
  for (const activity of demoActivities(ctx.now)) {
    const homeId = homes.get(activity.homeKey);
    if (homeId === undefined || (await findKnown(ctx, activity, homeId))) continue;
    await announce(ctx, activity, homeId);
    changed.add(homeId);
  }
  // So that the homes are found by what they will do.
  await publishHomes(ctx, [...changed]);
}
