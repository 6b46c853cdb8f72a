import { z } from 'zod';
import { lettersToMovedUp } from '../claims/letters-to-moved-up.ts';
import { resizeThing } from '../claims/resize-thing.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { mostPlaces } from './activity.ts';
import { getActivityToRun } from './get-activity-to-run.ts';

export const ChangePlaces = z.strictObject({
  activityId: z.string(),
  capacity: z.number().int().min(1).max(mostPlaces),
});
export type ChangePlaces = z.input<typeof ChangePlaces>;

/**
 * A host makes more room, or less; new places go to the next in line, and nobody loses hers. The same number again
 * changes nothing. NotFound, Forbidden for whoever does not run the home; RuleBroken `activity-over`,
 * `activity-cancelled`, `no-sign-up-needed`, `fewer-than-taken`, `fewer-than-a-party`.
 */
export async function changePlaces(ctx: Ctx, input: ChangePlaces): Promise<void> {
  const { activityId, capacity } = parseInput(ChangePlaces, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { activity, state } = await getActivityToRun(ctx, activityId);
    if (state !== 'open') throw ruleBroken(`activity-${state}`);
    const by = ctx.actor.personId;
    const { thing_id: thingId } = activity;
    if (thingId === null) throw ruleBroken('no-sign-up-needed');
    const movedUp = await asSystem(ctx, (ctx) => resizeThing(ctx, { thingId, capacity, by }));
    if (!movedUp) return;
    await recordDeed(ctx, {
      verb: 'change-places',
      subjectId: activity.id,
      homeId: activity.home_id,
      letters: lettersToMovedUp(movedUp),
    });
  });
}
