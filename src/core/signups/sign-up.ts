import type { z } from 'zod';
import { stateOf } from '../activities/activity.ts';
import { isGivenAtOnce, type Placed } from '../claims/claim.ts';
import { getFirstOutcome } from '../claims/claim-queries.ts';
import { placeClaim } from '../claims/place-claim.ts';
import { attemptOnce, type Once } from '../deeds/answer-once.ts';
import type { AnswerKey } from '../deeds/record-deed.ts';
import { checkHeldBack } from '../missed-places/check-held-back.ts';
import { whoComes } from './for-others/who-comes.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { conflict, isCoreError, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction, Sent } from '../shared/transaction.ts';
import { SignUp } from './sign-up-wish.ts';
import { countParty, doorCodeOf, isForHerself, unitsOf, type MySignup } from './signup.ts';
import { findActivityToSignUpFor, findSignupVisible, insertSignup } from './signup-queries.ts';

type Wish = z.output<typeof SignUp>;

/** Read before the transaction: what must still hold when her claim is placed, the claim engine sees to. */
async function getOpenActivity(ctx: PersonCtx, { activityId, mayWait = true, ...wish }: Wish) {
  const units = unitsOf(wish);
  const activity = isId(activityId) ? await findActivityToSignUpFor(ctx, activityId) : undefined;
  if (!activity) throw notFound('activity-not-found');
  const state = stateOf({ endsAt: activity.ends_at, cancelledAt: activity.cancelled_at }, ctx.now);
  if (state !== 'open') throw ruleBroken(`activity-${state}`);
  const { thing_id: thingId, capacity } = activity;
  if (thingId === null || capacity === null) throw ruleBroken('no-sign-up-needed');
  if (units > capacity) throw ruleBroken('party-too-large');
  const places = { capacity, taken: activity.taken ?? 0, waiting: activity.waiting ?? 0 };
  if (activity.has_rule && isForHerself(wish)) await checkHeldBack(ctx, activity.asked);
  if (!mayWait && !isGivenAtOnce(places, units)) throw ruleBroken('would-wait');
  return { id: activity.asked, homeId: activity.home_id, thingId };
}

type OpenActivity = Awaited<ReturnType<typeof getOpenActivity>>;

/** The rows and the claim leave together, and the commit behind them: the claim's lock is held for no round trip. */
async function write(
  ctx: PersonCtx,
  { wish, activity }: { wish: Wish; activity: OpenActivity },
  answer: AnswerKey | undefined,
): Promise<Sent<MySignup>> {
  const units = unitsOf(wish);
  const placedBy = ctx.actor.personId;
  const { holderId, party } = await whoComes(ctx, wish, activity.homeId);
  const id = ctx.newId();
  const row = {
    ...{ id, activity_id: activity.id, person_id: holderId, placed_by: placedBy },
    ...countParty(party),
    ...{ party_size: units, placed_at: ctx.now },
    ...(wish.name === undefined && { noticeId: ctx.newId() }),
  };
  const statements = Promise.allSettled([
    insertSignup(ctx, row, {
      ...{ verb: 'sign-up', subjectId: id, homeId: activity.homeId, personId: holderId, answer },
    }),
    placeClaim(ctx, { id, thingId: activity.thingId, holderId, placedBy, units }),
  ]);
  const signup = { id, activityId: activity.id, partySize: units, placedAt: ctx.now };
  return new Sent(statements.then((answers) => firstAnswer(signup, placedOf(...answers))));
}

type Settled<T> = PromiseSettledResult<T>;

/** The first statement that failed says why; those after it only met an aborted transaction. */
function placedOf(...[inserted, placed]: [Settled<unknown>, Settled<Placed>]): Placed {
  if (inserted.status === 'rejected') throw inserted.reason;
  if (placed.status === 'rejected') throw inHerWords(placed.reason);
  return placed.value;
}

/** The claim engine knows no activities; what it refuses is said of the activity. */
function inHerWords(error: unknown): unknown {
  if (!isCoreError(error)) return error;
  if (error.code === 'already-claimed') return conflict('already-signed-up');
  return error.code === 'claims-closed' ? ruleBroken('activity-closed') : error;
}

const firstAnswer = (
  signup: Pick<MySignup, 'id' | 'activityId' | 'partySize' | 'placedAt'>,
  placed: Placed,
): MySignup => ({
  ...signup,
  ...placed,
  hadPlace: placed.status === 'confirmed',
  offerEndsAt: null,
  code: doorCodeOf(signup.id),
});

async function answerAgain(ctx: PersonCtx, signupId: string): Promise<MySignup> {
  const row = await findSignupVisible(ctx.db, signupId);
  if (!row) throw notFound('signup-not-found');
  const { id, activity_id: activityId, party_size: partySize, placed_at: placedAt } = row;
  return firstAnswer({ id, activityId, partySize, placedAt }, await getFirstOutcome(ctx.db, id));
}

/**
 * Signs a person up for an activity with her whole party or not at all: a place, or a place in the queue. A host may
 * sign up by name someone who has no phone, and anybody her relatives. NotFound; RuleBroken `activity-over`, `activity-cancelled`,
 * `no-sign-up-needed`, `party-too-large`, `would-wait`, `only-near-the-start` where she may not; Conflict `already-signed-up`; Forbidden where a name is given by anyone
 * but the host; NotFound `relative-not-found`. A retry with the same key gets the first answer.
 */
export async function signUp(ctx: Ctx, input: SignUp, once: Once = {}): Promise<MySignup> {
  const person = personOnly(ctx);
  const wish = parseInput(SignUp, input);
  return attemptOnce(person, once, {
    request: { verb: 'sign-up', input: wish },
    attempt: async (answer) => {
      const activity = await getOpenActivity(person, wish);
      return inTransaction(person, (ctx) => write(ctx, { wish, activity }, answer));
    },
    again: answerAgain,
  });
}
