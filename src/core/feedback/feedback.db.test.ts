import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asNobody,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { checkIn } from '../attendance/check-in.ts';
import { markPresent } from '../attendance/mark-present.ts';
import { showDoorCode } from '../door/show-door-code.ts';
import { erasePerson } from '../leaving/erase-person.ts';
import { exportPerson } from '../people/export-person.ts';
import { signUp } from '../signups/sign-up.ts';
import { leaveFeedback } from './leave-feedback.ts';
import { showFeedback } from './show-feedback.ts';
import { showMyFeedback } from './show-my-feedback.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

/** Two more speak, so that nobody can be guessed. */
async function othersSay(activityId: string): Promise<void> {
  for (const name of ['孙姐', '周婶']) {
    const person = await cameTo(activityId, name);
    await leaveFeedback(person.ctx(), { activityId, word: 'fine' });
  }
}

async function cameTo(activityId: string, name: string): Promise<Person> {
  const person = await aPerson(town, name);
  const { id: signupId } = await signUp(person.ctx(), { activityId });
  await markPresent(host.ctx(), { signupId, present: true });
  return person;
}

test('whoever came says one word and may change it; whoever did not come says none', async () => {
  const { id: activityId } = await anActivity(town, { host, home });
  const li = await cameTo(activityId, '李婶');
  const absent = await aPerson(town, '赵大娘');
  await signUp(absent.ctx(), { activityId });
  expect(await codeOf(leaveFeedback(absent.ctx(), { activityId, word: 'fine' }))).toBe('has-not-come');
  expect(await showMyFeedback(absent.ctx(), activityId)).toBeNull();
  expect(await showMyFeedback(asNobody(town), activityId)).toBeNull();
  expect(await showMyFeedback(li.ctx(), activityId)).toEqual({ said: null });
  await Promise.all(
    Array.from({ length: 5 }, () => leaveFeedback(li.ctx(), { activityId, word: 'fine', line: '面有点硬' })),
  );
  await leaveFeedback(li.ctx(), { activityId, word: 'very-good' });
  expect(await showMyFeedback(li.ctx(), activityId)).toEqual({ said: { word: 'very-good', line: null } });
  expect(await showFeedback(host.ctx(), activityId)).toEqual({
    words: { 'very-good': 0, fine: 0, 'not-so-good': 0 },
    ...{ lines: [], held: 1 },
  });
  await othersSay(activityId);
  expect(await showFeedback(host.ctx(), activityId)).toEqual({
    words: { 'very-good': 1, fine: 2, 'not-so-good': 0 },
    ...{ lines: [], held: 0 },
  });
});

test('whoever walked in and said so at the door counts as having come', async () => {
  const { id: activityId } = await anActivity(town, { host, home });
  const { code } = await showDoorCode(host.ctx(), activityId);
  const wang = await aPerson(town, '王大姐');
  await checkIn(wang.ctx(), { activityId, code });
  await leaveFeedback(wang.ctx(), { activityId, word: 'not-so-good', line: '屋里冷' });
  await othersSay(activityId);
  expect(await showFeedback(host.ctx(), activityId)).toMatchObject({ lines: ['屋里冷'] });
});

test('the host learns what was said and not by whom; nobody else learns even that', async () => {
  const { id: activityId } = await anActivity(town, { host, home });
  const li = await cameTo(activityId, '李婶');
  await leaveFeedback(li.ctx(), { activityId, word: 'very-good', line: '下回还来' });
  const alone = await showFeedback(host.ctx(), activityId);
  expect(alone).toMatchObject({ words: { 'very-good': 0 }, lines: [], held: 1 });
  await othersSay(activityId);
  const seen = await showFeedback(host.ctx(), activityId);
  expect(seen).toMatchObject({ words: { 'very-good': 1, fine: 2 }, lines: ['下回还来'], held: 0 });
  const stranger = await aHost(town, '名都苑主任', await aHome(town, '名都苑'));
  expect(await codeOf(showFeedback(stranger.ctx(), activityId))).toBe('forbidden');
  expect(await codeOf(showFeedback(li.ctx(), activityId))).toBe('forbidden');
  expect(JSON.stringify(await exportPerson(li.ctx()))).toContain('下回还来');
  await erasePerson(li.ctx());
  expect(await showFeedback(host.ctx(), activityId)).toMatchObject({ words: { 'very-good': 1 }, lines: [] });
});
