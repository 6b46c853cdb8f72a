import { lettersToMovedUp } from '../claims/letters-to-moved-up.ts';
import { lockThing } from '../claims/claim-queries.ts';
import { releaseClaim } from '../claims/release-claim.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { findActivity } from '../activities/activity-queries.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import { forgetNameOnly } from '../people/forget-name-only.ts';
import { listKeptAmong } from '../people/list-kept-among.ts';
import { lockAuthor } from '../people/person-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { forbidden, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { findSignupVisible, type SignupRow } from '../signups/signup-queries.ts';
import { mayTakeOffRoll } from './attendance-policy.ts';
import { listRollRows, listStandingMarks, markUndone } from './attendance-queries.ts';

/** Her place goes to the next in line, who is told; she herself has no inbox, and nobody else is told. */
async function release(ctx: PersonCtx, row: SignupRow, homeId: string): Promise<void> {
  const by = ctx.actor.personId;
  if (!(await lockAuthor(ctx.db, by))) throw notFound('person-not-found');
  // What is noted of her from now on waits, and finds her off the roll.
  await lockThing(ctx.db, row.thing_id);
  const marks = await listStandingMarks(ctx.db, row.id);
  await markUndone(
    ctx.db,
    marks.map(({ id }) => id),
    { at: ctx.now, by },
  );
  const movedUp = await asSystem(ctx, (ctx) => releaseClaim(ctx, { id: row.id, thingId: row.thing_id, by }));
  // Another press was faster.
  if (!movedUp) return;
  await recordDeed(ctx, {
    verb: 'take-off-roll',
    subjectId: row.id,
    homeId,
    personId: row.person_id,
    letters: lettersToMovedUp(movedUp),
  });
  await forgetNameOnly(ctx, row.person_id);
}

/**
 * A host takes off the roll somebody whom she wrote down wrongly by name. The place goes to the next in line; the name
 * is forgotten when nothing else of hers stands. Safe to repeat. NotFound; Forbidden where she does not keep the home,
 * or `signed-up-herself` for whoever has an account or is of somebody's family; RuleBroken `roll-closed` once the activity is over.
 */
export async function takeOffRoll(ctx: Ctx, { signupId }: { signupId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const row = isId(signupId) ? await findSignupVisible(ctx.db, signupId) : undefined;
    const activity = row && (await findActivity(ctx.db, row.activity_id));
    if (!row || !activity) throw notFound('signup-not-found');
    const keeping = { homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) };
    if (!mayTakeOffRoll(keeping, { id: activity.home_id })) throw forbidden();
    if (row.withdrawn_at) {
      await forgetNameOnly(ctx, row.person_id);
      return;
    }
    const listed = (await listRollRows(ctx.db, activity.id)).find(({ id }) => id === row.id);
    // Another press was faster.
    if (!listed) return;
    const kept = await listKeptAmong(ctx, [row.person_id]);
    if (!listed.by_name || kept.size > 0) throw forbidden('signed-up-herself');
    if (activity.ends_at <= ctx.now) throw ruleBroken('roll-closed');
    await release(ctx, row, activity.home_id);
  });
}
