import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { isNight, isReminderDue } from './reminder-time.ts';
import { insertReminders, listComing, listToRemind } from './reminder-queries.ts';

type Coming = Awaited<ReturnType<typeof listComing>>[number];

/** That she is reminded, and the letter that reminds her, are written together or not at all. */
async function remindOf(ctx: Ctx, activity: Coming): Promise<number> {
  const { id: activityId, home_id: homeId, starts_at: startsAt } = activity;
  const day = dayOf(startsAt);
  return inTransaction(ctx, async (ctx) => {
    const people = await listToRemind(ctx.db, { activityId, day });
    const due = people.filter(({ since }) => isReminderDue(startsAt, since, ctx.now)).map(({ id }) => id);
    const reminded = await insertReminders(ctx, { signupIds: due, day });
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
  for (const activity of coming) reminded += await remindOf(system, activity);
  return reminded;
}
