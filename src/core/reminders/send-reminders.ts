import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { isNight, remindedUntil } from './reminder-time.ts';
import { insertReminders, listComing, listToRemind, markReminded } from './reminder-queries.ts';

type Coming = Awaited<ReturnType<typeof listComing>>[number];

/** A place that was given before the instant, and whose transaction ends after it, is waited for. */
const settledAfterMs = 5 * 60_000;

/** That she is reminded, and the letter that reminds her, are written together or not at all. */
async function remindOf(ctx: Ctx, { activity, until }: { activity: Coming; until: Date }): Promise<number> {
  const { id: activityId, home_id: homeId, starts_at: startsAt } = activity;
  const day = dayOf(startsAt);
  return inTransaction(ctx, async (ctx) => {
    const due = await listToRemind(ctx.db, { activityId, until, day });
    const reminded = await insertReminders(ctx, { signupIds: due.map(({ id }) => id), day });
    if (ctx.now.getTime() >= until.getTime() + settledAfterMs) await markReminded(ctx.db, activityId, until);
    if (reminded.length === 0) return 0;
    const letters = reminded.map((subjectId) => ({ topic: 'activity-near', subjectId }) as const);
    await recordDeed(ctx, { verb: 'remind', subjectId: activityId, homeId, letters });
    return reminded.length;
  });
}

/**
 * Reminds everybody with a place of what is near: the evening before, or the same morning, never at night, and once a
 * sign-up and day. Where the day is moved she is reminded of the new one. Safe to repeat, to run beside itself, and to
 * be killed. Acts as the system; returns how many were reminded.
 */
export async function sendReminders(ctx: Ctx): Promise<number> {
  if (isNight(ctx.now)) return 0;
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  const until = startOfDay(addDays(dayOf(ctx.now), 2));
  const coming = await inTransaction(system, (ctx) => listComing(ctx.db, { after: ctx.now, until }));
  let reminded = 0;
  for (const activity of coming) {
    const until = remindedUntil(activity.starts_at, ctx.now);
    if (until === null || until.getTime() === activity.reminded_until?.getTime()) continue;
    reminded += await remindOf(system, { activity, until });
  }
  return reminded;
}
