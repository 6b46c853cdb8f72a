import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aPerson, asNobody, moveClock, type Person } from '../../../tests/support/factories.ts';
import { withTwoExecutives, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { faultsOn } from '../../../tests/support/outreach/village-town.ts';
import { aTakenRoster } from '../../../tests/support/rosters/taken-roster.ts';
import { listMyIntroductions } from '../introductions/list-my-introductions.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import { listReadings } from '../people/list-readings.ts';
import { dayOf } from '../shared/dates.ts';
import { logVisit } from '../visits/log-visit.ts';
import { endMyTouch } from './end-my-touch.ts';
import { listMyTouches } from './list-my-touches.ts';

let town: Town;
let office: Person;
let jiang: Executive;
let wang: Person;
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang } = await withTwoExecutives(town));
  wang = await aPerson(town, '王芳');
});
afterEach(() => town.close());

const hers = '13800000001';
const proven = (phone: string | null) => ({ provenPhone: () => Promise.resolve(phone) });

const taken = (basis: 'consent' | 'duty' = 'consent') =>
  aTakenRoster(
    { town, office },
    [
      ['王大姐', hers, '江大姐'],
      ['李娟', '13800000002', '江大姐'],
    ],
    basis,
  );

async function visited(name: string): Promise<void> {
  const link = (await listMyLinks(jiang.ctx())).find((one) => one.name === name);
  const visit = { clientId: '5f0e6f5e-0d7e-4b3c-9c42-0b8f6f0d2a11', channel: 'phone' } as const;
  const when = { visitedAt: town.clock().toISOString(), note: '不爱说话' };
  await logVisit(jiang.ctx(), { ...visit, ...when, personId: link?.personId ?? '' });
}

test('she reads who keeps touch with her, on what ground, when she was seen and who looked, and nothing of what was noted', async () => {
  await taken();
  await visited('王大姐');
  const today = dayOf(town.clock());
  const touches = await listMyTouches(wang.ctx(), proven(hers));
  expect(touches).toMatchObject([
    {
      ...{ kind: 'link', name: '王大姐', villageName: '泉东新村', phoneMasked: '138****0001' },
      ...{ saidYes: 'on-paper', executive: { name: '江大姐', placeName: '北安街道' }, since: today },
      visits: [{ channel: 'phone', on: today }],
      readings: [{ what: 'links', role: 'executive', homeName: null }],
    },
  ]);
  expect(Object.keys(touches[0] ?? {})).not.toContain('dueOn');
  expect(JSON.stringify(touches)).not.toMatch(/不爱说话|李娟/);
});

test('however often her executive opens her list, she is told of it once a day', async () => {
  await taken('duty');
  for (const _ of [1, 2, 3]) await listMyIntroductions(jiang.ctx());
  const readings = async () => (await listMyTouches(wang.ctx(), proven(hers)))[0]?.readings.length;
  expect(await readings()).toBe(1);
  moveClock(town, { minutes: 24 * 60 });
  await listMyIntroductions(jiang.ctx());
  expect(await readings()).toBe(2);
});

test('one touch of hers ends it for good, by whichever row she is known', async () => {
  await taken();
  const [touch] = await listMyTouches(wang.ctx(), proven(hers));
  await endMyTouch(wang.ctx(), { touchId: touch?.id ?? '' }, proven(hers));
  expect(await listMyTouches(wang.ctx(), proven(hers))).toEqual([]);
  expect((await listMyLinks(jiang.ctx())).map(({ name }) => name)).toEqual(['李娟']);
  expect(await faultsOn({ town }, dayOf(town.clock()))).toEqual([]);
  const again = endMyTouch(wang.ctx(), { touchId: touch?.id ?? '' }, proven(hers));
  expect(await codeOf(again)).toBe('touch-not-found');
  await taken('duty');
  expect((await listMyIntroductions(jiang.ctx())).map(({ name }) => name)).toEqual([]);
});

test('who has not proven the phone, or has another, sees and ends nothing of it', async () => {
  await taken();
  const [touch] = await listMyTouches(wang.ctx(), proven(hers));
  const touchId = touch?.id ?? '';
  for (const phone of [null, '13800000009']) {
    expect(await listMyTouches(wang.ctx(), proven(phone))).toEqual([]);
    expect(await codeOf(endMyTouch(wang.ctx(), { touchId }, proven(phone)))).toBe('touch-not-found');
  }
  expect(await codeOf(listMyTouches(asNobody(town), proven(hers)))).toBe('sign-in-needed');
  expect(await codeOf(endMyTouch(wang.ctx(), { touchId: 'nothing' }, proven(hers)))).toBe('touch-not-found');
  expect(await listMyLinks(jiang.ctx())).toHaveLength(2);
});

test('after the roster’s last day her phone joins nothing any more', async () => {
  await taken();
  town.clockAt.now = new Date('2027-06-30T15:59:00Z');
  expect(await listMyTouches(wang.ctx(), proven(hers))).toHaveLength(1);
  moveClock(town, { minutes: 2 });
  expect(await listMyTouches(wang.ctx(), proven(hers))).toEqual([]);
});

test('what an executive reads of her list is told to nobody but those on it', async () => {
  await taken();
  await listMyLinks(jiang.ctx());
  expect(await listReadings(wang.ctx())).toEqual([]);
  expect(await listReadings(jiang.ctx())).toEqual([]);
});
