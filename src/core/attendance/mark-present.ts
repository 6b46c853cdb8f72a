import { recordDeed } from '../deeds/record-deed.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden, invalid, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { holdParty } from './hold-parties.ts';
import { mayMarkPresent } from './attendance-policy.ts';
import {
  findSignupToMark,
  insertMark,
  listStandingMarks,
  markUndone,
  type SignupToMark,
} from './attendance-queries.ts';
import { dayHasCome } from '../door/door-hours.ts';

/** `people`: how many of the party have come by now, in all; the whole party where it is left out. */
export type MarkPresent = { signupId: string; present: boolean; people?: number | undefined };

/** Whether somebody of this party can have come at that time, and so many. Throws what `markPresent` says. */
export function checkArrival(signup: SignupToMark, { people, at }: { people: number; at: Date }): void {
  if (signup.withdrawn_at) throw ruleBroken('signup-withdrawn');
  if (signup.cancelled_at) throw ruleBroken('activity-cancelled');
  if (!dayHasCome({ startsAt: signup.starts_at }, at)) throw ruleBroken('activity-not-today');
  if (!Number.isInteger(people) || people < 1) throw invalid([{ path: 'people', code: 'nobody-came' }]);
  if (people > signup.party_size) throw invalid([{ path: 'people', code: 'not-so-many' }]);
}

/** The mark that says so, and whether anything changed. */
type Noted = { markId: string; changed: boolean };

/** Notes a number; what stood above it is taken back, because whoever says less has seen it. The party is held. */
export async function noteArrival(
  ctx: Ctx,
  signup: SignupToMark,
  { people, by }: { people: number; by: string },
): Promise<Noted> {
  const standing = await listStandingMarks(ctx.db, signup.id);
  const above = standing.filter((mark) => mark.people > people).map(({ id }) => id);
  const undone = await markUndone(ctx.db, above, { at: ctx.now, by });
  const same = standing.find((mark) => mark.people === people);
  if (same) return { markId: same.id, changed: undone > 0 };
  const markId = ctx.newId();
  const at = { marked_at: ctx.now, recorded_at: ctx.now };
  await insertMark(ctx.db, { id: markId, signup_id: signup.id, people, marked_by: by, ...at });
  return { markId, changed: true };
}

async function takeBack(ctx: Ctx, signup: SignupToMark, by: string): Promise<boolean> {
  const standing = await listStandingMarks(ctx.db, signup.id);
  const ids = standing.map(({ id }) => id);
  return (await markUndone(ctx.db, ids, { at: ctx.now, by })) > 0;
}

/**
 * The host notes that a party has come, or a part of it, or takes it back; all of it is kept. Safe to repeat. NotFound
 * where the actor may not see the sign-up, Forbidden where she does not keep the home, RuleBroken `signup-withdrawn`,
 * `activity-cancelled` or `activity-not-today` where nobody can have come, Invalid where more came than signed up.
 */
export async function markPresent(ctx: Ctx, { signupId, present, people }: MarkPresent): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const found = isId(signupId) ? await findSignupToMark(ctx.db, signupId) : undefined;
    if (!found) throw notFound('signup-not-found');
    const by = ctx.actor.personId;
    const keeping = { homes: await listHomesKeptBy(ctx.db, by) };
    if (!mayMarkPresent(keeping, { id: found.home_id })) throw forbidden();
    const signup = await holdParty(ctx, found);
    const come = people ?? signup.party_size;
    if (present) checkArrival(signup, { people: come, at: ctx.now });
    const changed = present
      ? (await noteArrival(ctx, signup, { people: come, by })).changed
      : await takeBack(ctx, signup, by);
    if (!changed) return;
    await recordDeed(ctx, {
      verb: present ? 'mark-present' : 'unmark-present',
      subjectId: signup.id,
      homeId: signup.home_id,
      personId: signup.person_id,
    });
  });
}
