import { Socket } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { showFamilyInFront } from '../offers/show-family-in-front.ts';
import { askForNamesake } from './for-others/ask-for-namesake.ts';
import { signUp } from './sign-up.ts';
import { withdrawSignup } from './withdraw-signup.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

test('the audit says that she signed up and that she gave her place back, with ids alone', async () => {
  const person = await aPerson(town, '王大姐');
  const { id: activityId } = await anActivity(town, { host, home });
  const { id } = await signUp(person.ctx(), { activityId });
  moveClock(town, { minutes: 1 });
  await withdrawSignup(person.ctx(), { signupId: id });
  const lines = await town.owner
    .withSchema('d370215')
    .selectFrom('audit')
    .select(['verb', 'actor_id', 'home_id', 'person_id'])
    .where('subject_id', '=', id)
    .orderBy('at')
    .execute();
  const whose = { actor_id: person.id, home_id: home.id, person_id: person.id };
  expect(lines).toEqual([
    { verb: 'sign-up', ...whose },
    { verb: 'withdraw-signup', ...whose },
  ]);
});

test('whoever wants to be asked before she waits is refused just where she would wait, and nothing is left of it', async () => {
  const { id: activityId } = await anActivity(town, { host, home, capacity: 5 });
  const [wang, li, zhao] = [
    await aPerson(town, '王姐'),
    await aPerson(town, '李姐'),
    await aPerson(town, '赵姐'),
  ];
  const now = { activityId, mayWait: false };
  await signUp(zhao.ctx(), { activityId });
  expect(await codeOf(signUp(wang.ctx(), { ...now, partySize: 5 }, { key: 'wang' }))).toBe('would-wait');
  expect(await codeOf(signUp(wang.ctx(), { ...now, partySize: 6 }))).toBe('party-too-large');
  expect(await signUp(wang.ctx(), { ...now, partySize: 4 }, { key: 'wang' })).toMatchObject({
    status: 'confirmed',
  });
  expect(await codeOf(signUp(li.ctx(), now))).toBe('would-wait');
  const { id } = await signUp(li.ctx(), { activityId });
  expect(await withdrawSignup(li.ctx(), { signupId: id })).toMatchObject({
    status: 'withdrawn',
    hadPlace: false,
  });
});

test('those behind a family that waits for more places than are free learn why', async () => {
  const { id: activityId } = await anActivity(town, { host, home, capacity: 4 });
  const [wang, li, zhao] = [
    await aPerson(town, '王婶'),
    await aPerson(town, '李婶'),
    await aPerson(town, '赵婶'),
  ];
  await signUp(wang.ctx(), { activityId, partySize: 2 });
  expect(await showFamilyInFront(li.ctx(), activityId)).toBeNull();
  const family = await signUp(li.ctx(), { activityId, partySize: 3 });
  await signUp(zhao.ctx(), { activityId });
  expect(await showFamilyInFront(zhao.ctx(), activityId)).toEqual({
    signupId: family.id,
    partySize: 3,
    left: 2,
  });
});

test('a host is asked before she writes down the same name for the same activity again', async () => {
  const { id: activityId } = await anActivity(town, { host, home });
  const asked = { activityId, name: ' 王大娘 ' };
  expect(await askForNamesake(host.ctx(), asked)).toBeNull();
  const { id } = await signUp(host.ctx(), { activityId, name: '王大娘', partySize: 2 });
  expect(await askForNamesake(host.ctx(), asked)).toEqual({ name: '王大娘', partySize: 2 });
  expect(await askForNamesake((await aPerson(town, '张嫂')).ctx(), asked)).toBeNull();
  await withdrawSignup(host.ctx(), { signupId: id });
  expect(await askForNamesake(host.ctx(), asked)).toBeNull();
});

test('all she writes leaves in one go and the commit with it, so that the lock waits for no answer', async () => {
  const person = await aPerson(town, '卫姐');
  const { id: activityId } = await anActivity(town, { host, home });
  // Node puts the bytes themselves in place of what described them.
  const sent = vi.spyOn(Socket.prototype, '_writev');
  await signUp(person.ctx(), { activityId });
  const writes = sent.mock.calls.map(([chunks]) =>
    chunks.map((part) => String(Buffer.isBuffer(part) ? part : part.chunk)).join(''),
  );
  sent.mockRestore();
  const [hers, ...others] = writes.filter((text) => text.includes(`weijia.actor = '${person.id}'`));
  expect(others).toEqual([]);
  expect(hers).toMatch(/^Q[^]*begin; set local[^]*commit\0$/);
});
