import { holdThing, lockClaims } from '../claims/claim-queries.ts';
import { lockAuthor } from '../people/person-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { asSystem } from '../shared/transaction.ts';
import { findSignupToMark, type SignupToMark } from './attendance-queries.ts';

/**
 * Until the transaction ends nobody gives these places back or gets one, and nobody else notes anything of these
 * parties: what is read from now on still holds when a mark is written. Her who notes first, then the thing, then its
 * claims by their ids, as everywhere, so that no two wait for each other. NotFound where she has been erased.
 */
export async function holdParties(
  ctx: PersonCtx,
  { thingId, signupIds }: { thingId: string | null; signupIds: readonly string[] },
): Promise<void> {
  if (!(await lockAuthor(ctx.db, ctx.actor.personId))) throw notFound('person-not-found');
  if (thingId === null || signupIds.length === 0) return;
  await asSystem(ctx, async (ctx) => {
    await holdThing(ctx.db, thingId);
    await lockClaims(ctx.db, thingId, signupIds);
  });
}

/** One party held, as it stands from now on. */
export async function holdParty(ctx: PersonCtx, { id, thing_id }: SignupToMark): Promise<SignupToMark> {
  await holdParties(ctx, { thingId: thing_id, signupIds: [id] });
  const held = await findSignupToMark(ctx.db, id);
  if (!held) throw notFound('signup-not-found');
  return held;
}
