import { z } from 'zod';
import { findActivity } from '../activities/activity-queries.ts';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordAnswer } from '../deeds/record-answer.ts';
import { recordDeed, type AnswerKey } from '../deeds/record-deed.ts';
import { findDoorCount } from '../door/door-queries.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { invalid, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem } from '../shared/transaction.ts';
import { readCode } from '../signups/signup.ts';
import { mayMarkPresent } from './attendance-policy.ts';
import { findMark, findSignupToMark } from './attendance-queries.ts';
import { arrivalOf, byHerself, bySteward, walkedInOf, type Arrival, type Door } from './who-came.ts';

export const CheckIn = z.strictObject({
  activityId: z.string(),
  /** Of the card or slip she shows; or the one that hangs at the door, by which she notes herself. */
  code: z.string().max(40).transform(readCode),
  /** How many of the party have come by now, in all. */
  people: z.number().int().min(1).max(100).optional(),
});
export type CheckIn = z.input<typeof CheckIn>;

type Wish = z.output<typeof CheckIn>;

async function getOpenDoor(ctx: PersonCtx, activityId: string): Promise<Door> {
  const row = isId(activityId) ? await findActivity(ctx.db, activityId) : undefined;
  if (!row) throw notFound('activity-not-found');
  if (row.cancelled_at) throw ruleBroken('activity-cancelled');
  return { id: row.id, homeId: row.home_id, startsAt: row.starts_at, endsAt: row.ends_at };
}

async function comeIn(ctx: PersonCtx, wish: Wish, answer?: AnswerKey): Promise<Arrival> {
  const door = await getOpenDoor(ctx, wish.activityId);
  const keeping = { homes: await listHomesKeptBy(ctx.db, ctx.actor.personId) };
  const steward = mayMarkPresent(keeping, { id: door.homeId });
  const came = (steward && (await bySteward(ctx, door, wish))) || (await byHerself(ctx, door, wish));
  if (!came) throw invalid([{ path: 'code', code: 'check-in-code-unknown' }]);
  const { rowId, subjectId, personId, arrival, changed } = came;
  if (changed) await recordDeed(ctx, { verb: 'check-in', subjectId, homeId: door.homeId, personId });
  await recordAnswer(ctx, answer, { subjectId: rowId });
  return arrival;
}

/** What was answered then, whatever has been taken back since. */
async function answerAgain(ctx: PersonCtx, rowId: string): Promise<Arrival> {
  const me = ctx.actor.personId;
  return asSystem(ctx, async ({ db }) => {
    const mark = await findMark(db, rowId);
    const signup = mark && (await findSignupToMark(db, mark.signup_id));
    if (signup) return arrivalOf(signup, { people: mark.people, me });
    const walkIn = await findDoorCount(db, rowId);
    if (!walkIn) throw notFound('activity-not-found');
    return walkedInOf(walkIn.activity_id, walkIn.people);
  });
}

/**
 * Somebody has come: a steward reads the code of her card or slip, or she herself the one at the door. Safe to repeat; a
 * retry with the same key gets the first answer. NotFound `activity-not-found`; Invalid `check-in-code-unknown`; Conflict `check-in-code-twice`; RuleBroken
 * `activity-cancelled`, `signup-withdrawn`, `activity-not-today`, and for herself `door-not-open`, `activity-over`.
 */
export async function checkIn(ctx: Ctx, input: CheckIn, once: Once = {}): Promise<Arrival> {
  const person = personOnly(ctx);
  const wish = parseInput(CheckIn, input);
  return answerOnce(person, once, {
    request: { verb: 'check-in', input: wish },
    work: (ctx, answer) => comeIn(ctx, wish, answer),
    again: answerAgain,
  });
}
