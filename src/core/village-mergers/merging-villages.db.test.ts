import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aHome, aPerson, asNobody, moveClock } from '../../../tests/support/factories.ts';
import {
  anExecutiveOf,
  arranged,
  aVillageTown,
  far,
  faultsOn,
  joined,
  merged,
  prepared,
  qian,
  spring,
  reachOf,
  sun,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { findDivision } from '../divisions/division-queries.ts';
import { findVillageNow } from '../divisions/find-village-now.ts';
import { findHomes } from '../homes/find-homes.ts';
import { countHouseholds } from '../households/count-households.ts';
import { serveArea } from '../households/serve-area.ts';
import { leadVillage } from '../links/lead-village.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import { describeMyself } from '../people/describe-myself.ts';
import { showMe } from '../people/show-me.ts';
import { listContactsFor } from '../homes/chair-contacts.ts';
import { dayOf } from '../shared/dates.ts';
import { showVillageMerger } from './showing/show-village-merger.ts';
import { undoVillageMerger } from './undo-village-merger.ts';

let place: VillageTown;
beforeEach(async () => {
  place = await aVillageTown();
});
afterEach(() => place.town.close());

const threeInto = (into: string, more: { name?: string; leadOf?: string } = {}) =>
  merged(place, { villages: [zhao, qian, sun], into, ...more });

const lead = (villageCode: string, { id: personId } = place.jiang) =>
  leadVillage(place.office.ctx(), { villageCode, personId, chairName: '李主席' });

const count = (areaCode: string, households: number) =>
  countHouseholds(place.office.ctx(), { areaCode, households });

const figuresOf = async (division: string, asOf?: string) => {
  const { links, lapsed, inTouch, executives, below, households, served, villages } = await reachOf(
    place,
    division,
    asOf,
  );
  return { links, lapsed, inTouch, executives, below, households, served, villages };
};

const later = (days: number) => moveClock(place.town, { minutes: days * 1440 });
const today = () => dayOf(place.town.clock());

test('women, households and executives are as many after a merger as before it, and days that have passed keep the old villages', async () => {
  await joined(place.jiang, zhao);
  await joined(place.jiang, qian);
  await joined(place.qin, sun);
  await anExecutiveOf(place.town, await aPerson(place.town, '孙大姐'), qian);
  await Promise.all([count(zhao, 100), count(qian, 200), count(`${sun}001`, 30), count(`${sun}002`, 40)]);
  const yesterday = today();
  const before = await figuresOf('370215004');
  later(200);
  expect((await figuresOf('370215004')).lapsed).toBe(3);
  const [old, ofTown] = [await figuresOf(zhao, yesterday), await figuresOf('370215004')];
  const mergerId = await threeInto(spring, { name: '泉水社区' });
  const { before: shown, after } = await showVillageMerger(place.office.ctx(), mergerId);
  expect(shown).toMatchObject({ links: 3, lapsed: 3, executives: 1, households: 370, inTouch: 0 });
  expect(after).toMatchObject(shown);
  expect(await figuresOf('370215004')).toEqual({ ...ofTown, villages: ofTown.villages - 2 });
  expect(await figuresOf(spring)).toMatchObject({ links: 3, lapsed: 3, executives: 1, households: 370 });
  expect(await figuresOf('370215004', yesterday)).toEqual(before);
  expect(await figuresOf(zhao, yesterday)).toEqual(old);
  expect(await codeOf(figuresOf(zhao))).toBe('division-not-found');
  for (const day of [yesterday, today(), '2027-12-01']) expect(await faultsOn(place, day)).toEqual([]);
});

test('a home, its people and phones go along and are found under the new village, by its old code too', async () => {
  const home = await aHome(place.town, '泉心泉意', zhao);
  const wang = await aPerson(place.town, '王大姐');
  await describeMyself(wang.ctx(), { villageCode: qian });
  const contacts = [
    { village_code: qian, role: 'chair', name: '李主席', phone: '0532-88880002' },
    { village_code: sun, role: 'chair', name: '孙主席', phone: '0532-88880003' },
    { village_code: sun, role: 'womensHome', name: '妇女之家', phone: '0532-88880004' },
  ];
  for (const [nth, contact] of contacts.entries())
    await place.town.owner
      .withSchema('d370215')
      .insertInto('contacts')
      .values({ ...contact, id: `00000000-0000-7000-8000-00000000000${nth + 1}` })
      .execute();
  await threeInto(spring, { name: '泉水社区' });
  const nobody = asNobody(place.town);
  expect((await findHomes(nobody, { division: spring })).items).toMatchObject([{ id: home.id }]);
  expect((await findHomes(nobody, { division: zhao })).items).toEqual([]);
  expect(await showMe(wang.ctx())).toMatchObject({ villageCode: spring, villageName: '泉水社区' });
  expect(await listContactsFor(nobody, spring)).toMatchObject([{ name: '李主席' }, { name: '妇女之家' }]);
  expect(await findDivision(nobody.db, zhao, nobody.now)).toBeUndefined();
  expect(await findVillageNow(nobody.db, zhao, nobody.now)).toMatchObject({ code: spring });
});

test('of several leads the one that the office names stays, with the days of its chair; none where it names none', async () => {
  await lead(zhao);
  await lead(qian, place.qin);
  const mergerId = await prepared(place.office, { villages: [zhao, qian], into: zhao });
  expect(await codeOf(arranged(place, mergerId))).toBe('required');
  expect((await figuresOf('370215004')).inTouch).toBe(2);
  await arranged(place, mergerId, { leadOf: qian });
  expect(await listMyLinks(place.jiang.ctx())).toEqual([]);
  expect(await listMyLinks(place.qin.ctx())).toMatchObject([{ kind: 'chair', villageCode: zhao }]);
  expect(await figuresOf(zhao)).toMatchObject({ inTouch: 1 });
  await lead(sun);
  await merged(place, { villages: [zhao, sun], into: sun, leadOf: 'none' });
  expect(await figuresOf(sun)).toMatchObject({ inTouch: 0 });
  expect(await faultsOn(place, today())).toEqual([]);
});

test('what homes serve stays what they serve, and a home that stands in the new village serves all of it', async () => {
  const elsewhere = await aHome(place.town, '名都苑', '370215002008');
  await count(zhao, 100);
  await count(qian, 200);
  await serveArea(place.office.ctx(), { homeId: elsewhere.id, areaCode: zhao });
  expect(await figuresOf('370215004')).toMatchObject({ households: 300, served: 100 });
  await merged(place, { villages: [zhao, qian], into: qian });
  expect(await figuresOf(qian)).toMatchObject({ households: 300, served: 100 });
  later(1);
  await aHome(place.town, '泉心泉意', sun);
  const mergerId = await merged(place, { villages: [qian, sun], into: sun });
  expect(await figuresOf(sun)).toMatchObject({ households: 300, served: 300 });
  expect(await figuresOf(qian, '2026-12-20')).toMatchObject({ households: 300, served: 100 });
  await undoVillageMerger(place.office.ctx(), { mergerId });
  expect(await figuresOf(qian)).toMatchObject({ households: 300, served: 100 });
});

test('undone, each village has again what came from it, and what began since stays', async () => {
  await joined(place.jiang, zhao);
  await joined(place.jiang, qian, '张大姐');
  await Promise.all([lead(zhao), count(zhao, 100), count(qian, 200)]);
  await lead(qian, place.qin);
  const home = await aHome(place.town, '泉心泉意', qian);
  const before = [await figuresOf(zhao), await figuresOf(qian), await figuresOf('370215004')];
  later(3);
  const mergerId = await threeInto(spring, { name: '泉水社区', leadOf: qian });
  later(3);
  await joined(place.qin, spring, '新来的');
  expect((await showVillageMerger(place.office.ctx(), mergerId)).begunSince).toEqual({
    ...{ links: 1, homes: 0, executives: 0 },
  });
  await undoVillageMerger(place.office.ctx(), { mergerId });
  expect([await figuresOf(zhao), await figuresOf(qian)]).toEqual(before.slice(0, 2));
  expect(await figuresOf(spring)).toMatchObject({ links: 1, households: 0, villages: 1 });
  expect(await figuresOf('370215004')).toMatchObject({ links: 3, households: 300, inTouch: 2 });
  expect((await findHomes(asNobody(place.town), { division: qian })).items).toMatchObject([{ id: home.id }]);
  expect(await figuresOf('370215004', '2026-12-20')).toEqual(before[2]);
  for (const day of ['2026-12-20', '2026-12-24', today()]) expect(await faultsOn(place, day)).toEqual([]);
});

test('undone on its own day it leaves no trace in the tree, and may be done again', async () => {
  for (const again of [1, 2]) {
    const mergerId = await threeInto(spring, { name: '泉水社区' });
    await undoVillageMerger(place.office.ctx(), { mergerId });
    const codes = (await reachOf(place, '370215004')).byDivision.map(({ code }) => code);
    expect([again, ...codes]).toEqual([again, '370215004210', zhao, qian, sun]);
  }
  later(1);
  const nameOfFar = async () => (await reachOf(place, far)).name;
  const before = await nameOfFar();
  for (const days of [0, 3]) {
    const mergerId = await merged(place, { villages: [zhao, far], into: far, name: '远近村' });
    expect([await nameOfFar(), (await figuresOf('370215002')).villages]).toEqual(['远近村', 2]);
    later(days);
    await undoVillageMerger(place.office.ctx(), { mergerId });
    expect(await nameOfFar()).toBe(before);
  }
  expect((await reachOf(place, far, '2026-12-22')).name).toBe('远近村');
});
