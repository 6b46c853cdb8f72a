import { z } from 'zod';
import { findActivity } from '../activities/activity-queries.ts';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed, type AnswerKey } from '../deeds/record-deed.ts';
import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { conflict, invalid, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem } from '../shared/transaction.ts';
import { doorCodeOf, readCode } from '../signups/signup.ts';
import { mayMarkPresent } from './attendance-policy.ts';
import { listSignupsToMark, listStandingMarks, type SignupToMark } from './attendance-queries.ts';
import { doorState } from '../door/door-hours.ts';
import { findDoorCode, findOwnWalkIn, insertDoorCount } from '../door/door-queries.ts';
import { checkArrival, noteArrival } from './mark-present.ts';

export const CheckIn = z.strictObject({
  activityId: z.string(),
  /** Of the card or slip she shows; or the one that hangs at the door, by which she notes herself. */
  code: z.string().max(40).transform(readCode),
  /** How many of the party have come by now, in all. */
  people: z.number().int().min(1).max(100).optional(),
});
export type CheckIn = z.input<typeof CheckIn>;

type Wish = z.output<typeof CheckIn>;

/** Who has come: a party of the list, or (`signupId` null) whoever was on none. */
export type Arrival = {
  activityId: string;
  signupId: string | null;
  partySize: number;
  people: number;
  by: 'steward' | 'self';
};

type Door = { id: string; homeId: string; startsAt: Date; endsAt: Date };

type Came = { subjectId: string; personId: string; arrival: Arrival; changed: boolean };

/** By whoever keeps the home: the card or the slip is shown, and she notes it. */
async function bySteward(
  ctx: PersonCtx,
  door: Door,
  { code, people: some }: Wish,
): Promise<Came | undefined> {
  const shown = (await listSignupsToMark(ctx.db, door.id)).filter(({ id }) => doorCodeOf(id) === code);
  const [signup] = shown;
  if (!signup) return undefined;
  if (shown.length > 1) throw conflict('check-in-code-twice');
  const people = some ?? signup.party_size;
  checkArrival(signup, { people, at: ctx.now });
  const changed = await noteArrival(ctx, signup, { people, by: ctx.actor.personId });
  return cameOf(signup, { people, by: 'steward', changed });
}

const cameOf = (
  signup: SignupToMark,
  { people, by, changed }: { people: number; by: Arrival['by']; changed: boolean },
): Came => ({
  subjectId: signup.id,
  personId: signup.person_id,
  arrival: { activityId: signup.activity_id, signupId: signup.id, partySize: signup.party_size, people, by },
  changed,
});

/** By herself: with the code at the door, or with her own card's; while the door is open. */
async function byHerself(
  ctx: PersonCtx,
  door: Door,
  { code, people: some }: Wish,
): Promise<Came | undefined> {
  const me = ctx.actor.personId;
  const signups = await listSignupsToMark(ctx.db, door.id);
  const mine = signups.find((signup) => signup.person_id === me && !signup.withdrawn_at);
  const isHers = mine !== undefined && doorCodeOf(mine.id) === code;
  if (!isHers && (await asSystem(ctx, (ctx) => findDoorCode(ctx.db, door.id))) !== code) return undefined;
  const state = doorState(door, ctx.now);
  if (state !== 'open') throw ruleBroken(state === 'early' ? 'door-not-open' : 'activity-over');
  if (!mine) return walkedIn(ctx, door, some ?? 1);
  const people = some ?? mine.party_size;
  checkArrival(mine, { people, at: ctx.now });
  // She adds her word and takes nobody else's back.
  const known = await listStandingMarks(ctx.db, mine.id);
  const more = known.every((mark) => mark.people < people);
  const changed = more && (await asSystem(ctx, (ctx) => noteArrival(ctx, mine, { people, by: me })));
  return cameOf(mine, { people: Math.max(people, ...known.map((mark) => mark.people)), by: 'self', changed });
}

/** She was on no list and has come all the same. */
async function walkedIn(ctx: PersonCtx, door: Door, people: number): Promise<Came> {
  const me = ctx.actor.personId;
  const count = { id: ctx.newId(), activity_id: door.id, kind: 'walk-in', person_id: me, people } as const;
  const nobody = { women: 0, children: 0, elders: 0, men: 0 };
  const marked = { marked_at: ctx.now, recorded_at: ctx.now, marked_by: me };
  const changed = await asSystem(ctx, (ctx) => insertDoorCount(ctx.db, { ...count, ...nobody, ...marked }));
  const row = await findOwnWalkIn(ctx.db, door.id, me);
  const here = row?.people ?? people;
  const arrival: Arrival = { activityId: door.id, signupId: null, partySize: here, people: here, by: 'self' };
  return { subjectId: row?.id ?? count.id, personId: me, arrival, changed };
}

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
  const { subjectId, personId, arrival, changed } = came;
  if (changed) await recordDeed(ctx, { verb: 'check-in', subjectId, homeId: door.homeId, personId, answer });
  return arrival;
}

/**
 * Somebody has come: a steward reads the code of her card or slip, or she herself the one at the door. Safe to repeat.
 * NotFound `activity-not-found`; Invalid `check-in-code-unknown`; Conflict `check-in-code-twice`; RuleBroken
 * `activity-cancelled`, `signup-withdrawn`, `activity-not-today`, and for herself `door-not-open`, `activity-over`.
 */
export async function checkIn(ctx: Ctx, input: CheckIn, once: Once = {}): Promise<Arrival> {
  const person = personOnly(ctx);
  const wish = parseInput(CheckIn, input);
  return answerOnce(person, once, {
    request: { verb: 'check-in', input: wish },
    work: (ctx, answer) => comeIn(ctx, wish, answer),
    again: (ctx) => comeIn(ctx, wish),
  });
}
