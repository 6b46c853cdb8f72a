import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { everyRow } from '../../../tests/support/every-row.ts';
import {
  aHome,
  aHost,
  aPerson,
  anActivity,
  asTheSystem,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { listMySignups } from '../signups/list-my-signups.ts';
import { signUp } from '../signups/sign-up.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import { forgetAnswers } from './forget-answers.ts';

let town: Town;
let home: { id: string };
let host: Person;
let wang: Person;
let li: Person;
let activityId: string;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());
beforeEach(async () => {
  wang = await aPerson(town, '王大姐');
  li = await aPerson(town, '李婶');
  ({ id: activityId } = await anActivity(town, { host, home, capacity: 2 }));
});

const cardsOf = async (person: Person) => (await listMySignups(person.ctx())).map(({ id }) => id);

test('a phone that sends thirty times at once signs up once and reads one answer', async () => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => signUp(wang.ctx(), { activityId }, { key: 'wang-1' })),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await cardsOf(wang)).toEqual([answers[0]?.id]);
});

test('a key that no program would send is refused, whichever door it came through', async () => {
  for (const key of ['', 'a\u0000b', 'a b', '王', 'k'.repeat(201)]) {
    expect(await codeOf(signUp(wang.ctx(), { activityId }, { key }))).toBe('key-shape');
  }
  expect(await cardsOf(wang)).toEqual([]);
});

test('a retry after withdrawing reads the first answer and takes no new place', async () => {
  const first = await signUp(wang.ctx(), { activityId, partySize: 2 }, { key: 'wang-1' });
  await withdrawSignup(wang.ctx(), { signupId: first.id });
  expect(await signUp(wang.ctx(), { activityId, partySize: 2 }, { key: 'wang-1' })).toEqual(first);
  expect(await cardsOf(wang)).toEqual([]);
  const second = await signUp(wang.ctx(), { activityId, partySize: 2 }, { key: 'wang-2' });
  expect(second.id).not.toBe(first.id);
});

test('whoever waited and has moved up since reads on a retry that she was waiting', async () => {
  const first = await signUp(wang.ctx(), { activityId, partySize: 2 });
  const waiting = await signUp(li.ctx(), { activityId }, { key: 'li-1' });
  expect(waiting).toMatchObject({ status: 'waiting', position: 1 });
  await withdrawSignup(wang.ctx(), { signupId: first.id });
  expect(await signUp(li.ctx(), { activityId }, { key: 'li-1' })).toEqual(waiting);
});

test('the same key for something else is a conflict, and for somebody else is another key', async () => {
  await signUp(wang.ctx(), { activityId, partySize: 1 }, { key: 'same' });
  const other = signUp(wang.ctx(), { activityId, partySize: 2 }, { key: 'same' });
  expect(await codeOf(other)).toBe('idempotency-key-reused');
  const { id } = await anActivity(town, { host, home });
  expect(await codeOf(signUp(wang.ctx(), { activityId: id }, { key: 'same' }))).toBe(
    'idempotency-key-reused',
  );
  const hers = await signUp(li.ctx(), { activityId, partySize: 1 }, { key: 'same' });
  expect(await cardsOf(li)).toEqual([hers.id]);
});

test('an attempt that is refused leaves nothing at all, so its key serves again', async () => {
  const before = await everyRow(town.owner, 'd370215');
  const wishes = [{ activityId: host.id }, { activityId, partySize: 3 }, { activityId, name: '王大娘' }];
  for (const wish of wishes)
    expect(await codeOf(signUp(wang.ctx(), wish, { key: 'wang-3' }))).not.toBe('no error');
  expect(await everyRow(town.owner, 'd370215')).toEqual(before);
  expect((await signUp(wang.ctx(), { activityId }, { key: 'wang-3' })).status).toBe('confirmed');
});

test('a retry reads the first answer even when the activity has been cancelled', async () => {
  const first = await signUp(wang.ctx(), { activityId }, { key: 'wang-4' });
  await cancelActivity(host.ctx(), { activityId });
  expect(await signUp(wang.ctx(), { activityId }, { key: 'wang-4' })).toEqual(first);
  expect(await codeOf(signUp(li.ctx(), { activityId }, { key: 'li-4' }))).toBe('activity-cancelled');
});

test('a name that a host signs up is noted once, however often she sends it', async () => {
  const wish = { activityId, name: '王大娘' };
  const [first, again] = await Promise.all([
    signUp(host.ctx(), wish, { key: 'host-1' }),
    signUp(host.ctx(), wish, { key: 'host-1' }),
  ]);
  expect(again).toEqual(first);
  const people = town.owner.withSchema('d370215').selectFrom('people').select('id');
  expect(await people.where('added_by', '=', host.id).execute()).toHaveLength(1);
});

test('keys are forgotten after thirty days and not before', async () => {
  const { id } = await anActivity(town, { host, home });
  await signUp(wang.ctx(), { activityId: id }, { key: 'old' });
  const mine = town.owner.withSchema('d370215').selectFrom('answers').select('key');
  moveClock(town, { minutes: 30 * 24 * 60 });
  await forgetAnswers(asTheSystem(town));
  expect(await mine.where('actor_id', '=', wang.id).execute()).toEqual([{ key: 'old' }]);
  moveClock(town, { minutes: 1 });
  await forgetAnswers(asTheSystem(town));
  expect(await mine.where('actor_id', '=', wang.id).execute()).toEqual([]);
});
