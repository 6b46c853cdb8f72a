import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectSoundClaims } from '../../../tests/support/claims/claim-book.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aHome, aHost, aPerson, anActivity, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { signUp } from '../signups/sign-up.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';

const many = 134;

let town: Town;
let home: { id: string };
let host: Person;
let people: Person[];
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
  people = await Promise.all(Array.from({ length: many }, (_, nth) => aPerson(town, `${nth} 号大姐`)));
});
afterAll(() => town.close());

async function anActivityFor(capacity: number) {
  const { id } = await anActivity(town, { host, home, capacity });
  const owner = town.owner.withSchema('d370215');
  const activity = await owner
    .selectFrom('activities')
    .select('thing_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return { id, thingId: activity?.thing_id ?? '', owner };
}

const sizeOf = (nth: number) => (nth % 3) + 1;

test('200 placements and withdrawals at once leave the claims sound, and everybody was told the truth', async () => {
  const { id: activityId, thingId, owner } = await anActivityFor(30);
  const placed = await Promise.all(
    people.map((person, nth) => signUp(person.ctx(), { activityId, partySize: sizeOf(nth) })),
  );
  const { events } = await expectSoundClaims(owner, thingId);
  const told = new Map(events.map((event) => [event.claim_id, event.place_in_queue]));
  expect(placed.map(({ position }) => position)).toEqual(placed.map(({ id }) => told.get(id) ?? null));

  await Promise.all([
    ...placed.map(async ({ id }, nth) =>
      nth % 2 === 0 ? withdrawSignup(people[nth]!.ctx(), { signupId: id }) : undefined,
    ),
    ...people.map((person, nth) => codeOf(signUp(person.ctx(), { activityId, partySize: sizeOf(nth) }))),
  ]);
  await expectSoundClaims(owner, thingId);
});

test('a withdrawal that is sent ten times at once gives one place back and tells once', async () => {
  const { id: activityId, thingId, owner } = await anActivityFor(1);
  const [first, second] = people.map((person) => person.ctx());
  const { id: signupId } = await signUp(first!, { activityId });
  const next = await signUp(second!, { activityId });
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => withdrawSignup(people[0]!.ctx(), { signupId })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['withdrawn']));
  const { confirmed, events } = await expectSoundClaims(owner, thingId);
  expect(confirmed.map(({ id }) => id)).toEqual([next.id]);
  expect(events.map(({ kind }) => kind)).toEqual(['opened', 'confirmed', 'queued', 'released', 'promoted']);
  const letters = owner.selectFrom('outbox').select('topic').where('subject_id', '=', signupId);
  expect((await letters.where('topic', '=', 'signup-withdrawn').execute()).length).toBe(1);
});

test('who signs up while the activity is cancelled has a claim or is refused, never something between', async () => {
  const { id: activityId, thingId, owner } = await anActivityFor(20);
  const attempts = people.map((person) => codeOf(signUp(person.ctx(), { activityId })));
  const [codes] = await Promise.all([Promise.all(attempts), cancelActivity(host.ctx(), { activityId })]);
  const { claims, thing } = await expectSoundClaims(owner, thingId);
  expect(thing.closed_at).not.toBeNull();
  expect(claims.length).toBe(codes.filter((code) => code === 'no error').length);
  expect(
    codes.filter((code) => !['no error', 'activity-cancelled', 'activity-closed'].includes(code)),
  ).toEqual([]);
  const signups = owner.selectFrom('signups').select('id').where('activity_id', '=', activityId);
  expect((await signups.execute()).length).toBe(claims.length);
});
