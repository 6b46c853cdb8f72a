import type { ActivityCard } from '../activities/activity.ts';
import { listActivityCards, presentActivity } from '../activities/activity-queries.ts';
import { listRelativesOf } from '../relatives/relative-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { SignupAtDoor } from './signup.ts';
import { listSignupsOf, presentAtDoor } from './signup-queries.ts';

const most = 50;

/** `forWhom`: the name of a relative; null where it is her own. */
type Mine = SignupAtDoor & { activity: ActivityCard; forWhom: string | null };

/** Those to come first, the nearest on top, then those that have been. */
function inOrder(mine: readonly Mine[], now: Date): Mine[] {
  const isPast = (signup: Mine) => Number(signup.activity.endsAt <= now);
  return mine.toSorted(
    (a, b) => isPast(a) - isPast(b) || a.activity.startsAt.getTime() - b.activity.startsAt.getTime(),
  );
}

/** Her own sign-ups and those of her relatives: those to come first, the nearest on top, then those that have been. */
export async function listMySignups(ctx: Ctx): Promise<Mine[]> {
  const mine = await inTransaction(personOnly(ctx), async (ctx) => {
    const relatives = await listRelativesOf(ctx.db, ctx.actor.personId);
    const nameOf = new Map(relatives.map(({ id, name }) => [id, name]));
    const rows = await listSignupsOf(ctx.db, [ctx.actor.personId, ...nameOf.keys()], most);
    const activities = await listActivityCards(
      ctx.db,
      rows.map((row) => row.activity_id),
    );
    const cardOf = new Map(activities.map((row) => [row.id, presentActivity(row, ctx.now)]));
    const signups: Mine[] = [];
    for (const row of rows) {
      const activity = cardOf.get(row.activity_id);
      if (!activity) continue;
      const forWhom = nameOf.get(row.person_id) ?? null;
      signups.push({ ...(await presentAtDoor(ctx, row)), activity, forWhom });
    }
    return signups;
  });
  return inOrder(mine, ctx.now);
}

/** Her sign-ups of all her cells as one list, in the same order. */
export async function listSignupsEverywhere(hers: readonly Ctx[]): Promise<Mine[]> {
  const lists = await Promise.all(hers.map(listMySignups));
  return hers[0] ? inOrder(lists.flat(), hers[0].now) : [];
}
