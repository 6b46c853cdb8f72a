import { recordDeed } from '../deeds/record-deed.ts';
import { forgetNameOnly } from '../people/forget-name-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findDoorCount, markCountUndone } from './door-queries.ts';
import { getDoor } from './get-door.ts';

/**
 * Takes back a walk-in or a count of heads; the row stays, a name that nothing else holds is forgotten. Safe to repeat.
 * NotFound, Forbidden as for the door.
 */
export async function takeBackCount(ctx: Ctx, { countId }: { countId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const count = isId(countId) ? await findDoorCount(ctx.db, countId) : undefined;
    if (!count) throw notFound('door-count-not-found');
    const { homeId } = await getDoor(ctx, count.activity_id);
    if (!(await markCountUndone(ctx.db, count.id, { at: ctx.now, by: ctx.actor.personId }))) return;
    const whose = count.person_id === null ? {} : { personId: count.person_id };
    await recordDeed(ctx, { verb: 'take-back-count', subjectId: count.id, homeId, ...whose });
    if (count.person_id !== null) await forgetNameOnly(ctx, count.person_id);
  });
}
