import { doorState } from '../door/door-hours.ts';
import { findOwnWalkIn, findDoorCode, insertDoorCount } from '../door/door-queries.ts';
import { lockAuthor } from '../people/person-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { conflict, notFound, ruleBroken } from '../shared/errors.ts';
import { asSystem } from '../shared/transaction.ts';
import { doorCodeOf } from '../signups/signup.ts';
import { listSignupsToMark, listStandingMarks, type SignupToMark } from './attendance-queries.ts';
import { holdParty } from './hold-parties.ts';
import { checkArrival, noteArrival } from './mark-present.ts';

/** Who has come: a party of the list, or (`signupId` null) whoever was on none. */
export type Arrival = {
  activityId: string;
  signupId: string | null;
  partySize: number;
  people: number;
  by: 'steward' | 'self';
};

/** What was read at the door. */
type Shown = { code: string; people?: number | undefined };

export type Door = { id: string; homeId: string; startsAt: Date; endsAt: Date };

/** `rowId`: the mark, or the walk-in, that says it and will say it again. */
export type Came = { rowId: string; subjectId: string; personId: string; arrival: Arrival; changed: boolean };

/** By whoever keeps the home: the card or the slip is shown, and she notes it. */
export async function bySteward(
  ctx: PersonCtx,
  door: Door,
  { code, people: some }: Shown,
): Promise<Came | undefined> {
  const shown = (await listSignupsToMark(ctx.db, door.id)).filter(({ id }) => doorCodeOf(id) === code);
  const [found] = shown;
  if (!found) return undefined;
  if (shown.length > 1) throw conflict('check-in-code-twice');
  const signup = await holdParty(ctx, found);
  const people = some ?? signup.party_size;
  checkArrival(signup, { people, at: ctx.now });
  const { markId, changed } = await noteArrival(ctx, signup, { people, by: ctx.actor.personId });
  return cameOf(ctx, signup, { id: markId, people, changed });
}

const cameOf = (
  ctx: PersonCtx,
  signup: SignupToMark,
  { id, people, changed }: { id: string; people: number; changed: boolean },
): Came => ({
  rowId: id,
  subjectId: signup.id,
  personId: signup.person_id,
  arrival: arrivalOf(signup, { people, me: ctx.actor.personId }),
  changed,
});

export const arrivalOf = (
  signup: Pick<SignupToMark, 'id' | 'activity_id' | 'person_id' | 'party_size'>,
  { people, me }: { people: number; me: string },
): Arrival => ({
  activityId: signup.activity_id,
  signupId: signup.id,
  partySize: signup.party_size,
  people,
  by: signup.person_id === me ? 'self' : 'steward',
});

export const walkedInOf = (activityId: string, people: number): Arrival => ({
  ...{ activityId, signupId: null, partySize: people, people, by: 'self' },
});

/** By herself: with the code at the door, or with her own card's; while the door is open. */
export async function byHerself(
  ctx: PersonCtx,
  door: Door,
  { code, people: some }: Shown,
): Promise<Came | undefined> {
  const me = ctx.actor.personId;
  const signups = await listSignupsToMark(ctx.db, door.id);
  const found = signups.find((signup) => signup.person_id === me && !signup.withdrawn_at);
  const isHers = found !== undefined && doorCodeOf(found.id) === code;
  if (!isHers && (await asSystem(ctx, (ctx) => findDoorCode(ctx.db, door.id))) !== code) return undefined;
  const state = doorState(door, ctx.now);
  if (state !== 'open') throw ruleBroken(state === 'early' ? 'door-not-open' : 'activity-over');
  if (!found) return walkedIn(ctx, door, some ?? 1);
  const mine = await holdParty(ctx, found);
  const people = some ?? mine.party_size;
  checkArrival(mine, { people, at: ctx.now });
  // She adds her word and takes nobody else's back.
  const known = await listStandingMarks(ctx.db, mine.id);
  const enough = known.filter((mark) => mark.people >= people).sort((a, b) => b.people - a.people)[0];
  if (enough) return cameOf(ctx, mine, { id: enough.id, people: enough.people, changed: false });
  const { markId: id, changed } = await asSystem(ctx, (ctx) => noteArrival(ctx, mine, { people, by: me }));
  return cameOf(ctx, mine, { id, people, changed });
}

/** She was on no list and has come all the same. */
async function walkedIn(ctx: PersonCtx, door: Door, people: number): Promise<Came> {
  const me = ctx.actor.personId;
  if (!(await lockAuthor(ctx.db, me))) throw notFound('person-not-found');
  const count = { id: ctx.newId(), activity_id: door.id, kind: 'walk-in', person_id: me, people } as const;
  const nobody = { women: 0, children: 0, elders: 0, men: 0 };
  const marked = { marked_at: ctx.now, recorded_at: ctx.now, marked_by: me };
  const changed = await asSystem(ctx, (ctx) => insertDoorCount(ctx.db, { ...count, ...nobody, ...marked }));
  const row = await findOwnWalkIn(ctx.db, door.id, me);
  const rowId = row?.id ?? count.id;
  const arrival = walkedInOf(door.id, row?.people ?? people);
  return { rowId, subjectId: rowId, personId: me, arrival, changed };
}
