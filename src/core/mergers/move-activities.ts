import { audiencesIn } from '../activities/activity.ts';
import { countChanges } from '../activities/changing/change-queries.ts';
import { writeChange } from '../activities/changing/write-change.ts';
import type { Letter } from '../deeds/record-deed.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { listNames, lockAhead, markMoved, type Ahead, type Move } from './moving-queries.ts';

type Names = { from: string; into: string };

/** Where it was and where it is: the other home, in which nobody has named a room for it yet. */
async function keepChange(ctx: PersonCtx, activity: Ahead, { from, into }: Names): Promise<Letter> {
  const same = {
    ...{ title: activity.title, summary: activity.summary, bring: activity.bring, leader: activity.leader },
    ...{ startsAt: activity.starts_at, endsAt: activity.ends_at, forWhom: audiencesIn(activity.for_whom) },
  };
  const room = activity.place_name === null ? from : `${from} · ${activity.place_name}`;
  const subjectId = await writeChange(ctx, {
    activityId: activity.id,
    sequence: (await countChanges(ctx.db, activity.id)) + 1,
    before: { ...same, place: room },
    after: { ...same, place: into },
  });
  return { topic: 'activity-changed', subjectId };
}

/**
 * What is still to come, or going on, with its places and its queue. Nobody who has signed up does anything; all of them
 * are told where it is now, and who keeps the other home that it came. It names no room there: those of the old home
 * are not in it. Part of the verb's transaction, as the system; the letters by which all are told.
 */
export async function moveActivities(ctx: PersonCtx, move: Move): Promise<Letter[]> {
  const ahead = await lockAhead(ctx.db, move.fromId, ctx.now);
  if (ahead.length === 0) return [];
  await markMoved(ctx, move);
  const names = await listNames(ctx.db, move);
  const letters: Letter[] = [{ topic: 'activities-came', subjectId: move.intoId }];
  for (const activity of ahead) letters.push(await keepChange(ctx, activity, names));
  return letters;
}
