import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyRow } from '../../../tests/support/every-row.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { listNotices } from '../notices/list-notices.ts';
import { forgetLapsedNames } from '../offers/forget-lapsed-names.ts';
import { lapseOffers } from '../signups/lapse-offers.ts';
import { showSignup } from '../signups/show-signup.ts';
import { signUp } from '../signups/sign-up.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import { markPresent } from './mark-present.ts';
import { showRoll } from './show-roll.ts';
import { takeOffRoll } from './take-off-roll.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

const noted = async (activityId: string, name: string) => signUp(host.ctx(), { activityId, name });

const wholeCell = async () => (await everyRow(town.owner, 'd370215')).map(({ text }) => text).join('\n');

test('a name written down wrongly comes off the roll and is forgotten, and the next in line gets the place', async () => {
  const { id: activityId } = await anActivity(town, { host, home, capacity: 1 });
  const wrong = await noted(activityId, '欧阳大娘');
  const waits = await aPerson(town, '李婶');
  const waiting = await signUp(waits.ctx(), { activityId });
  await markPresent(host.ctx(), { signupId: wrong.id, present: true });
  await lettersDelivered(town);
  const told = (await listNotices(waits.ctx())).length;
  moveClock(town, { minutes: 1 });
  await takeOffRoll(host.ctx(), { signupId: wrong.id });
  await lettersDelivered(town);
  expect((await showRoll(host.ctx(), activityId)).rows).toMatchObject([{ name: '李婶' }]);
  expect(await showSignup(waits.ctx(), waiting.id)).not.toMatchObject({ status: 'waiting', position: 2 });
  expect(await listNotices(waits.ctx())).toHaveLength(told + 1);
  expect(await wholeCell()).not.toContain('欧阳大娘');
});

test('taking her off tells nobody else, and twice at once changes as much as once', async () => {
  const { id: activityId } = await anActivity(town, { host, home, capacity: 3 });
  const wrong = await noted(activityId, '钱大娘');
  await Promise.all([1, 2, 3].map(() => takeOffRoll(host.ctx(), { signupId: wrong.id })));
  const letters = await town.owner
    .withSchema('d370215')
    .selectFrom('outbox')
    .select('topic')
    .where('subject_id', '=', wrong.id)
    .execute();
  expect(letters).toEqual([]);
  const { activity } = await showRoll(host.ctx(), activityId);
  expect(activity).toMatchObject({ taken: 0, waiting: 0 });
});

test('whoever signed up herself is not taken off, nor by anybody who does not keep the home', async () => {
  const { id: activityId } = await anActivity(town, { host, home });
  const person = await aPerson(town, '孙姐');
  const hers = await signUp(person.ctx(), { activityId });
  await expect(takeOffRoll(host.ctx(), { signupId: hers.id })).rejects.toMatchObject({
    code: 'signed-up-herself',
  });
  const named = await noted(activityId, '周大娘');
  await expect(takeOffRoll(person.ctx(), { signupId: named.id })).rejects.toMatchObject({
    code: 'signup-not-found',
  });
  await expect(takeOffRoll(person.ctx(), { signupId: hers.id })).rejects.toMatchObject({ kind: 'forbidden' });
});

test('once the activity is over the roll is history', async () => {
  const { id: activityId } = await anActivity(town, { host, home });
  const named = await noted(activityId, '吴大娘');
  moveClock(town, { minutes: 600 });
  await expect(takeOffRoll(host.ctx(), { signupId: named.id })).rejects.toMatchObject({
    code: 'roll-closed',
  });
});

test('a name goes whichever way the place goes: given back by the host, or offered, not taken in time, and over', async () => {
  const startsAt = new Date(town.clock().getTime() + 5 * 24 * 3_600_000);
  const { id: activityId } = await anActivity(town, { host, home, capacity: 1, startsAt });
  const first = await noted(activityId, '司马大娘');
  const waiting = await noted(activityId, '上官大娘');
  expect(await wholeCell()).toContain('司马大娘');
  await withdrawSignup(host.ctx(), { signupId: first.id });
  expect(await wholeCell()).not.toContain('司马大娘');
  expect(await showSignup(host.ctx(), waiting.id)).toMatchObject({ status: 'offered' });
  moveClock(town, { minutes: 3 * 24 * 60 });
  await lapseOffers(asTheSystem(town));
  expect(await wholeCell()).toContain('上官大娘');
  moveClock(town, { minutes: 3 * 24 * 60 });
  await forgetLapsedNames(asTheSystem(town));
  expect(await wholeCell()).not.toContain('上官大娘');
});
