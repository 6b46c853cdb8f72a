import { z } from 'zod';
import { lettersToMovedUp } from '../../claims/letters-to-moved-up.ts';
import { moveThing } from '../../claims/moving/move-thing.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { publishHomes } from '../../homes/publish-home.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { conflict, invalid, ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { audiencesIn } from '../activity.ts';
import { changesBetween, wordsChanged, type Change, type Said, type Times } from './activity-change.ts';
import { markChanged } from '../activity-queries.ts';
import { activityFields, endsAfterStart, endsInTime } from '../activity-wish.ts';
import { countChanges } from './change-queries.ts';
import { checkStart, placeNameAt } from '../check-wish.ts';
import type { ActivityRecord } from '../get-activity-to-run.ts';
import { lockActivityToRun } from '../lock-activity-to-run.ts';
import { writeChange } from './write-change.ts';

const { capacity: _places, ...words } = activityFields;

/** What is left out stays as it is. `sequence`: how often it had been changed when she opened it. */
export const ChangeActivity = z
  .strictObject({ ...words })
  .partial()
  .extend({ activityId: z.string(), sequence: z.number().int().min(0).optional() });
export type ChangeActivity = z.input<typeof ChangeActivity>;

type Wish = z.output<typeof ChangeActivity>;

/** Once it has begun its beginning is a fact; its end may still move, but not into the past. */
function checkTimes(before: Times, after: Times, now: Date): void {
  if (!endsAfterStart(after)) throw invalid([{ path: 'endsAt', code: 'ends-before-start' }]);
  if (!endsInTime(after)) throw invalid([{ path: 'endsAt', code: 'lasts-too-long' }]);
  if (after.startsAt.getTime() !== before.startsAt.getTime()) {
    if (before.startsAt <= now) throw ruleBroken('already-begun');
    checkStart(after.startsAt, now);
  }
  if (after.endsAt <= now) throw invalid([{ path: 'endsAt', code: 'in-the-past' }]);
}

/** As it is, and as it is to be. */
async function bothSides(
  ctx: Ctx,
  row: ActivityRecord,
  wish: Wish,
): Promise<{ before: Said; after: Said; placeId: string | null }> {
  const placeId = wish.placeId === undefined ? row.place_id : wish.placeId;
  const before = {
    ...{ title: row.title, summary: row.summary, bring: row.bring, leader: row.leader },
    ...{ forWhom: audiencesIn(row.for_whom), startsAt: row.starts_at, endsAt: row.ends_at },
    place: await placeNameAt(ctx, { homeId: row.home_id, placeId: row.place_id }),
  };
  const after = {
    title: wish.title ?? before.title,
    summary: wish.summary ?? before.summary,
    bring: wish.bring === undefined ? before.bring : wish.bring || null,
    leader: wish.leader === undefined ? before.leader : wish.leader || null,
    forWhom: wish.forWhom ?? before.forWhom,
    startsAt: wish.startsAt ?? before.startsAt,
    endsAt: wish.endsAt ?? before.endsAt,
    place: placeId === row.place_id ? before.place : await placeNameAt(ctx, { homeId: row.home_id, placeId }),
  };
  return { before, after, placeId };
}

async function change(ctx: PersonCtx, wish: Wish): Promise<Change[]> {
  const { activity, state } = await lockActivityToRun(ctx, wish.activityId);
  if (state !== 'open') throw ruleBroken(`activity-${state}`);
  const known = await countChanges(ctx.db, activity.id);
  if (wish.sequence !== undefined && wish.sequence !== known) throw conflict('changed-meanwhile');
  const { before, after, placeId } = await bothSides(ctx, activity, wish);
  const changes = changesBetween(before, after, wordsChanged(before, after));
  if (changes.length === 0) return [];
  checkTimes(before, after, ctx.now);
  const { startsAt: beginsAt, endsAt: closesAt, place: _name, forWhom, ...said } = after;
  await markChanged(ctx.db, activity.id, {
    ...{ ...said, for_whom: forWhom, place_id: placeId, starts_at: beginsAt, ends_at: closesAt },
  });
  const changeId = await writeChange(ctx, { activityId: activity.id, sequence: known + 1, before, after });
  const { thing_id: thingId } = activity;
  const moves = thingId !== null && changes.some(({ what }) => what === 'time');
  const toldAnew = moves ? await asSystem(ctx, (ctx) => moveThing(ctx, { thingId, beginsAt, closesAt })) : [];
  await recordDeed(ctx, {
    ...{ verb: 'change-activity', subjectId: activity.id, homeId: activity.home_id },
    letters: [{ topic: 'activity-changed', subjectId: changeId }, ...lettersToMovedUp(toldAnew)],
  });
  await publishHomes(ctx, [activity.home_id]);
  return changes;
}

/**
 * A host changes what she announced; everybody with a place or in the queue is told once what was and what is. The same
 * again changes nothing and tells nobody. NotFound, Forbidden, Invalid as for announcing; RuleBroken `activity-over`,
 * `activity-cancelled`, `already-begun` for a beginning that has been; Conflict `changed-meanwhile` where somebody else
 * changed it since she opened it.
 */
export async function changeActivity(ctx: Ctx, input: ChangeActivity): Promise<Change[]> {
  const host = personOnly(ctx);
  const wish = parseInput(ChangeActivity, input);
  return inTransaction(host, (ctx) => change(ctx, wish));
}
