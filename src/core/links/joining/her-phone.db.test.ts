import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/code-of.ts';
import { aPerson, asTheSystem, moveClock } from '../../../../tests/support/factories.ts';
import {
  aVillageTown,
  qian,
  zhao,
  type VillageTown,
} from '../../../../tests/support/outreach/village-town.ts';
import { tableOf } from '../../../../tests/support/rosters/tables.ts';
import { listPhones } from '../../people/phones/list-phones.ts';
import { forgetRosters } from '../../rosters/forget-rosters.ts';
import { listRefused } from '../../rosters/list-refused.ts';
import { readRoster } from '../../rosters/read-roster.ts';
import { endMyTouch } from '../../touches/end-my-touch.ts';
import { listMyTouches } from '../../touches/list-my-touches.ts';
import { endLink } from '../end-link.ts';
import { handOverLinks } from '../hand-over-links.ts';
import { joinLink, type JoinLink } from '../join-link.ts';
import { listMyLinks } from '../list-my-links.ts';

let place: VillageTown;
beforeEach(async () => {
  place = await aVillageTown();
});
afterEach(() => place.town.close());

const hers = '13800000001';
const join = (wish: Partial<JoinLink> = {}, who = place.jiang, key?: string) => {
  const woman = { name: '王大姐', villageCode: zhao, saidYes: 'face-to-face', phone: hers } as const;
  return joinLink(who.ctx(), { ...woman, ...wish }, { ...(key !== undefined && { key }) });
};
const rung = async (personId: string, who = place.jiang) =>
  (await listPhones(who.ctx(), [personId])).get(personId);
const rows = () => place.town.owner.withSchema('d370215').selectFrom('person_phones').selectAll().execute();
const proven = { provenPhone: () => Promise.resolve(hers) };

test('the phone that she left is sealed, for her executive alone to ring, as long as the link stands', async () => {
  const { personId, id } = await join({ phone: '138 0000-0001' });
  expect([await rung(personId), await rung(personId, place.qin)]).toEqual([hers, undefined]);
  const [row] = await rows();
  expect(row).toMatchObject({ person_id: personId, roster_id: null, keep_until: null });
  expect(String(row?.phone)).not.toContain(hers);
  moveClock(place.town, { minutes: 1000 * 24 * 60 });
  await forgetRosters(asTheSystem(place.town));
  expect(await rung(personId)).toBe(hers);
  await endLink(place.jiang.ctx(), { linkId: id, why: 'moved-away' });
  expect(await rows()).toEqual([]);
});

test('it goes along to the next executive, and to nobody else', async () => {
  const { jiang, qin, office } = place;
  const { personId } = await join();
  await handOverLinks(office.ctx(), { fromId: jiang.executiveId, toId: qin.executiveId });
  expect([await rung(personId), await rung(personId, qin)]).toEqual([undefined, hers]);
});

test('signed in with it she finds who keeps touch with her and ends it; nobody writes that phone down again', async () => {
  await join();
  const wang = await aPerson(place.town, '王芳');
  const [touch] = await listMyTouches(wang.ctx(), proven);
  expect(touch).toMatchObject({ kind: 'link', name: '王大姐', phoneMasked: '138****0001', keepUntil: null });
  expect(await listMyTouches(wang.ctx(), { provenPhone: () => Promise.resolve('13800000002') })).toEqual([]);
  await endMyTouch(wang.ctx(), { touchId: touch?.id ?? '' }, proven);
  expect([await listMyLinks(place.jiang.ctx()), await rows()]).toEqual([[], []]);
  expect(await codeOf(join({}, place.qin))).toBe('wishes-no-contact');
  expect(await listMyLinks(place.qin.ctx())).toEqual([]);
});

test('whoever is known by that phone and name has a link already; a daughter with the same phone has none', async () => {
  await join();
  expect(await codeOf(join({ villageCode: qian }, place.qin))).toBe('has-a-link');
  await join({ name: '王小妹' }, place.qin);
  expect(await rows()).toHaveLength(2);
  expect((await listMyLinks(place.qin.ctx())).map(({ name }) => name)).toEqual(['王小妹']);
});

test('of two who write her down at one moment one does', async () => {
  const codes = await Promise.all([codeOf(join()), codeOf(join({}, place.qin))]);
  expect(codes.toSorted()).toEqual(['has-a-link', 'no error']);
  expect(await rows()).toHaveLength(1);
});

test('a phone that is none is refused by name, and none at all is fine; the same form again is the same one', async () => {
  expect(await codeOf(join({ phone: '12' }))).toBe('phone-unknown-form');
  expect(await listMyLinks(place.jiang.ctx())).toEqual([]);
  const { personId } = await join({ name: '李大姐', phone: ' ' });
  expect(await rung(personId)).toBeUndefined();
  const first = await join({}, place.jiang, 'once');
  expect(await join({}, place.jiang, 'once')).toEqual(first);
  expect(await codeOf(join({ phone: '13800000009' }, place.jiang, 'once'))).toBe('idempotency-key-reused');
  expect(await rows()).toHaveLength(1);
});

test('a roster that brings her again knows her', async () => {
  await join();
  const lines = tableOf([
    ['姓名', '村居', '手机', '联系执委'],
    ['王大姐', '泉东新村', hers, '江大姐'],
  ]);
  const why = { basis: 'duty', purpose: '日常联系', keepUntil: '2027-06-30' } as const;
  const wish = { kind: 'women', divisionCode: '370215', fileName: '名册.csv', ...why } as const;
  const office = place.office.ctx();
  const { id } = await readRoster(office, wish, { lines, personOfPhone: async () => null });
  const refused = (await listRefused(office, { rosterId: id })).items.map(({ problems }) => problems);
  expect(refused).toEqual([['has-a-link']]);
});
