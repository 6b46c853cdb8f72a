import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound, ruleBroken } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findMissed } from './find-missed.ts';
import { insertExcuse } from './missed-place-queries.ts';

/**
 * She, or the host for her, says that she was ill or had something to do: the place counts no more. Nobody asks why or
 * for a proof. Safe to repeat. NotFound `no-missed-place` where nothing is counted that the actor may see; RuleBroken
 * `excuse-too-late` where she herself comes more than a week after the roll was closed.
 */
export async function excuseMissed(ctx: Ctx, { signupId }: { signupId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const missed = await findMissed(ctx, signupId);
    if (!missed) throw notFound('no-missed-place');
    if (!missed.mayExcuse) throw ruleBroken('excuse-too-late');
    const { personId } = ctx.actor;
    const excuse = { signup_id: signupId, excused_at: ctx.now, excused_by: personId };
    if (!(await insertExcuse(ctx.db, excuse))) return;
    const { homeId } = missed.place;
    const deed = { verb: 'excuse-missed', subjectId: signupId, homeId };
    await recordDeed(ctx, { ...deed, personId: missed.place.personId });
  });
}
