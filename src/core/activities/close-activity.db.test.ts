import { afterAll, beforeAll, expect, test } from 'vitest';
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
import { markPresent } from '../attendance/mark-present.ts';
import { showRoll } from '../attendance/show-roll.ts';
import { showToday } from '../attendance/show-today.ts';
import { signUp } from '../signups/sign-up.ts';
import { cancelActivity } from './cancel-activity.ts';
import { changeActivity } from './changing/change-activity.ts';
import { closeActivity } from './close-activity.ts';
import { showActivity } from './show-activity.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

test('what is over is closed with a line, leaves her list, and its marks can still be corrected', async () => {
  const { id: activityId } = await anActivity(town, { host, home });
  const li = await aPerson(town, '李婶');
  const { id: signupId } = await signUp(li.ctx(), { activityId });
  expect(await codeOf(closeActivity(host.ctx(), { activityId }))).toBe('activity-not-over');
  moveClock(town, { minutes: 4 * 60 });
  await markPresent(host.ctx(), { signupId, present: true });
  expect(await codeOf(closeActivity(li.ctx(), { activityId }))).toBe('forbidden');
  await closeActivity(host.ctx(), { activityId, line: '包了三百个饺子' });
  expect(await showActivity(li.ctx(), activityId)).toMatchObject({
    state: 'over',
    closedAt: town.clock(),
    closingLine: '包了三百个饺子',
  });
  const { activities, unclosed } = await showToday(host.ctx());
  expect([...activities, ...unclosed].map(({ id }) => id)).not.toContain(activityId);
  await markPresent(host.ctx(), { signupId, present: false });
  expect((await showRoll(host.ctx(), activityId)).rows).toMatchObject([{ arrived: 0 }]);
  expect(await codeOf(signUp((await aPerson(town, '赵大娘')).ctx(), { activityId }))).toBe('activity-over');
  expect(await codeOf(changeActivity(host.ctx(), { activityId, title: '合唱' }))).toBe('activity-over');
  await closeActivity(host.ctx(), { activityId, line: '' });
  expect(await showActivity(li.ctx(), activityId)).toMatchObject({ closingLine: null });
});

test('what nobody has closed stays on her page for a week, and then asks nothing any more', async () => {
  const { id: activityId } = await anActivity(town, { host, home, title: '合唱' });
  const { id: called } = await anActivity(town, { host, home });
  await cancelActivity(host.ctx(), { activityId: called });
  expect(await codeOf(closeActivity(host.ctx(), { activityId: called }))).toBe('activity-cancelled');
  const leftOver = async () => (await showToday(host.ctx())).unclosed.map(({ id }) => id);
  expect(await leftOver()).toEqual([]);
  moveClock(town, { minutes: 24 * 60 });
  expect(await leftOver()).toEqual([activityId]);
  moveClock(town, { minutes: 7 * 24 * 60 });
  expect(await leftOver()).toEqual([]);
});
