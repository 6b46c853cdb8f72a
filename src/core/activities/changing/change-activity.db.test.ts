import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { listNotices } from '../../notices/list-notices.ts';
import { showSignup } from '../../signups/show-signup.ts';
import { signUp } from '../../signups/sign-up.ts';
import { withdrawSignup } from '../../signups/withdraw-signup.ts';
import { cancelActivity } from '../cancel-activity.ts';
import { changeActivity } from './change-activity.ts';
import { showActivity } from '../show-activity.ts';
import { showActivityToChange } from './show-activity-to-change.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

const hour = 3_600_000;
const ahead = (hours: number) => new Date(town.clock().getTime() + hours * hour);
const lasting = (hours: number) => ({ startsAt: ahead(hours), endsAt: ahead(hours + 2) });
const oneInDays = (days: number, capacity = 10) =>
  anActivity(town, { host, home, capacity, startsAt: ahead(24 * days) });

const changesToldTo = async (person: Person) => {
  await lettersDelivered(town);
  return (await listNotices(person.ctx())).flatMap((notice) =>
    notice.kind === 'activity-changed' ? [notice.changes] : [],
  );
};

const thingOf = (activityId: string) =>
  town.owner
    .withSchema('d370215')
    .selectFrom('activities')
    .innerJoin('things', 'things.id', 'activities.thing_id')
    .select(['begins_at', 'closes_at', 'taken', 'waiting'])
    .where('activities.id', '=', activityId)
    .executeTakeFirstOrThrow();

test('whoever has a place or waits is told once what was and what is; whoever withdrew is not', async () => {
  const { id: activityId } = await oneInDays(3, 1);
  const people = await Promise.all(['李婶', '赵大娘', '孙姐'].map((name) => aPerson(town, name)));
  const [li, zhao, sun] = [people[0]!, people[1]!, people[2]!];
  await signUp(li.ctx(), { activityId });
  await signUp(zhao.ctx(), { activityId });
  const left = await signUp(sun.ctx(), { activityId });
  await withdrawSignup(sun.ctx(), { signupId: left.id });
  const before = await showActivity(host.ctx(), activityId);
  const times = lasting(96);
  await changeActivity(host.ctx(), { activityId, ...times, bring: '围裙', forWhom: ['children', 'herself'] });
  const told = [
    {
      what: 'time',
      before: { startsAt: before.startsAt, endsAt: before.endsAt },
      after: { startsAt: times.startsAt, endsAt: times.endsAt },
    },
    { what: 'bring', before: null, after: '围裙' },
    { what: 'forWhom', before: [], after: ['herself', 'children'] },
  ];
  expect(await changesToldTo(li)).toEqual([told]);
  expect(await changesToldTo(zhao)).toEqual([told]);
  expect(await changesToldTo(sun)).toEqual([]);
  expect(await showActivity(host.ctx(), activityId)).toMatchObject({ ...times, bring: '围裙' });
  expect(await thingOf(activityId)).toMatchObject({ begins_at: times.startsAt, closes_at: times.endsAt });
});

test('the same again changes nothing and tells nobody', async () => {
  const { id: activityId, title } = await oneInDays(2);
  const li = await aPerson(town, '李婶');
  await signUp(li.ctx(), { activityId });
  expect(await changeActivity(host.ctx(), { activityId, title })).toEqual([]);
  expect(await changesToldTo(li)).toEqual([]);
  expect(await showActivityToChange(host.ctx(), activityId)).toMatchObject({ sequence: 0 });
});

test('of two hosts who change it at once the second is asked to look first', async () => {
  const { id: activityId } = await oneInDays(2);
  const attempts = ['剪纸', '插花', '下棋'].map((title) =>
    codeOf(changeActivity(host.ctx(), { activityId, title, sequence: 0 })).catch(() => 'done'),
  );
  const codes = await Promise.all(attempts);
  expect(codes.filter((code) => code === 'changed-meanwhile')).toHaveLength(2);
  expect(await showActivityToChange(host.ctx(), activityId)).toMatchObject({ sequence: 1 });
});

test('nobody changes what has been, what is called off, or a beginning that is past', async () => {
  const { id: activityId } = await oneInDays(1);
  const change = (wish: object, by = host) => codeOf(changeActivity(by.ctx(), { activityId, ...wish }));
  expect(await change({ title: '合唱' }, await aPerson(town, '李婶'))).toBe('forbidden');
  expect(await change(lasting(-3))).toBe('in-the-past');
  expect(await change({ endsAt: ahead(2) })).toBe('ends-before-start');
  expect(await change({ endsAt: ahead(24 * 20) })).toBe('lasts-too-long');
  expect(await change({ placeId: home.id })).toBe('place-not-here');
  expect(await codeOf(changeActivity(host.ctx(), { activityId: 'none', title: '合唱' }))).toBe(
    'activity-not-found',
  );
  moveClock(town, { minutes: 25 * 60 });
  expect(await change(lasting(24))).toBe('already-begun');
  await changeActivity(host.ctx(), { activityId, endsAt: ahead(3) });
  expect(await showActivity(host.ctx(), activityId)).toMatchObject({ endsAt: ahead(3), state: 'open' });
  moveClock(town, { minutes: 4 * 60 });
  expect(await change({ title: '合唱' })).toBe('activity-over');
  const { id } = await oneInDays(1);
  await cancelActivity(host.ctx(), { activityId: id });
  expect(await codeOf(changeActivity(host.ctx(), { activityId: id, title: '合唱' }))).toBe(
    'activity-cancelled',
  );
});

/** One place, given back while somebody waits: it is offered to her for a day. */
async function anOffer() {
  const { id: activityId } = await oneInDays(4, 1);
  const [li, zhao] = [await aPerson(town, '李婶'), await aPerson(town, '赵大娘')];
  const place = await signUp(li.ctx(), { activityId });
  const { id } = await signUp(zhao.ctx(), { activityId });
  await withdrawSignup(li.ctx(), { signupId: place.id });
  return { activityId, zhao, offer: () => showSignup(zhao.ctx(), id) };
}

test('an offer never reaches into the last hour before the new beginning, and none is put off', async () => {
  moveClock(town, { minutes: 24 * 60 - ((town.clock().getTime() / 60_000) % (24 * 60)) + 120 });
  const { activityId, zhao, offer } = await anOffer();
  const { offerEndsAt: promised } = await offer();
  await changeActivity(host.ctx(), { activityId, ...lasting(24 * 5) });
  expect((await offer()).offerEndsAt).toEqual(promised);
  await changeActivity(host.ctx(), { activityId, ...lasting(8) });
  const sooner = (await offer()).offerEndsAt;
  expect(sooner?.getTime()).toBeLessThan(promised?.getTime() ?? 0);
  expect(sooner?.getTime()).toBeLessThanOrEqual(ahead(7).getTime());
  expect(await offer()).toMatchObject({ status: 'offered' });
  await lettersDelivered(town);
  const kinds = (await listNotices(zhao.ctx())).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'place-offered')).toHaveLength(2);
});

test('where no time is left to ask, the offered place is hers', async () => {
  const { activityId, offer } = await anOffer();
  await changeActivity(host.ctx(), { activityId, ...lasting(1) });
  expect(await offer()).toMatchObject({ status: 'confirmed', offerEndsAt: null });
  expect(await thingOf(activityId)).toMatchObject({ taken: 1, waiting: 0 });
});
