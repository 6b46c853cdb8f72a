import type { PersonCtx } from '../../shared/ctx.ts';
import { wordsChanged, type Said } from './activity-change.ts';
import { insertChange } from './change-queries.ts';

type Written = { activityId: string; sequence: number; before: Said; after: Said };

/** Keeps both sides of a change, as part of the verb that makes it. Returns its id, by which people are told. */
export async function writeChange(
  ctx: PersonCtx,
  { activityId, sequence, before, after }: Written,
): Promise<string> {
  const id = ctx.newId();
  await insertChange(ctx.db, {
    ...{ id, activity_id: activityId, sequence, changed_at: ctx.now, changed_by: ctx.actor.personId },
    ...{ title_before: before.title, title_after: after.title },
    ...{ starts_before: before.startsAt, starts_after: after.startsAt },
    ...{ ends_before: before.endsAt, ends_after: after.endsAt },
    ...{ place_before: before.place, place_after: after.place },
    ...{ bring_before: before.bring, bring_after: after.bring },
    ...{ for_whom_before: before.forWhom, for_whom_after: after.forWhom },
    words_changed: wordsChanged(before, after),
  });
  return id;
}
