import type { ActivityCard } from '../activities/activity.ts';
import { listActivityCards, presentActivity } from '../activities/activity-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { MySignup } from './signup.ts';
import { listSignupsOf, presentSignup } from './signup-queries.ts';

const most = 50;

/** Her own sign-ups: those to come first, the nearest on top, then those that have been. */
export async function listMySignups(ctx: Ctx): Promise<(MySignup & { activity: ActivityCard })[]> {
  const mine = await inTransaction(personOnly(ctx), async (ctx) => {
    const rows = await listSignupsOf(ctx.db, ctx.actor.personId, most);
    const activities = await listActivityCards(
      ctx.db,
      rows.map((row) => row.activity_id),
    );
    const cardOf = new Map(activities.map((row) => [row.id, presentActivity(row, ctx.now)]));
    const signups: (MySignup & { activity: ActivityCard })[] = [];
    for (const row of rows) {
      const activity = cardOf.get(row.activity_id);
      if (activity) signups.push({ ...(await presentSignup(ctx, row)), activity });
    }
    return signups;
  });
  const isPast = (signup: { activity: ActivityCard }) => Number(signup.activity.endsAt <= ctx.now);
  return mine.sort(
    (a, b) => isPast(a) - isPast(b) || a.activity.startsAt.getTime() - b.activity.startsAt.getTime(),
  );
}
