import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anOfficer,
  aPerson,
  appointed,
  asNobody,
  asTheSystem,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { findHomes } from '../find-homes.ts';
import { showHome } from '../show-home.ts';
import { arrangePlaces } from './arrange-places.ts';
import { arrangeTeams } from './arrange-teams.ts';
import { changeDay, undoDay } from './change-day.ts';
import { describeHome, type DescribeHome } from './describe-home.ts';
import { keepHours } from './keep-hours.ts';
import { placeHome } from './place-home.ts';
import { titleLeaders } from './title-leaders.ts';
import { listHomesToFurnish, showFurnishing } from './show-furnishing.ts';

let town: Town;
let home: { id: string };
let other: { id: string };
let host: Person;
let deputy: Person;
let office: Person;
let stranger: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  other = await aHome(town, '名都苑');
  host = await aHost(town, '江大姐', home);
  deputy = await appointed(town, await aPerson(town, '孙姐'), { home, role: 'deputy' });
  stranger = await aHost(town, '于大姐', other);
  office = await inTheOffice('宋大姐', '370215');
});
afterAll(() => town.close());

const inTheOffice = (name: string, divisionCode: string): Promise<Person> =>
  anOfficer(town, name, { divisionCode });

const wish = (change: Partial<DescribeHome> = {}): DescribeHome => ({
  ...{ homeId: home.id, tagline: '包饺子', offers: ['拉呱'], dropIn: '', phone: '', address: '二楼' },
  ...{ addressHidden: false, emblem: '泉', accent: '#2f6f6a' },
  ...change,
});
const shown = () => showHome(asNobody(town), home.id);
const listed = async (homeId: string) =>
  (await findHomes(asNobody(town), {})).items.find(({ id }) => id === homeId);
const week = ['9:00-17:30', '9:00-17:30', '9:00-17:30', '9:00-17:30', '9:00-17:30', '', ''];
const none = ['', '', '', '', '', '', ''];

test('host, deputy and the office above write a page; a stranger and nobody do not', async () => {
  for (const [nth, person] of [host, deputy, office].entries()) {
    await describeHome(person.ctx(), wish({ tagline: `第 ${nth} 回` }));
    expect((await shown()).tagline).toBe(`第 ${nth} 回`);
    expect((await listed(home.id))?.tagline).toBe(`第 ${nth} 回`);
  }
  expect(await codeOf(describeHome(stranger.ctx(), wish()))).toBe('forbidden');
  expect(await codeOf(describeHome(asNobody(town), wish()))).toBe('sign-in-needed');
  const elsewhere = await inTheOffice('外县同志', '370214');
  expect(await codeOf(showFurnishing(elsewhere.ctx(), home.id))).toBe('forbidden');
  expect(await codeOf(describeHome(host.ctx(), wish({ homeId: host.id })))).toBe('home-not-found');
});

test('everybody finds the homes whose pages are hers to write', async () => {
  const idsFor = async (person: Person) => (await listHomesToFurnish(person.ctx())).homes.map(({ id }) => id);
  expect(await idsFor(host)).toEqual([home.id]);
  expect(await idsFor(office)).toEqual(expect.arrayContaining([home.id, other.id]));
  expect(await idsFor(await aPerson(town, '王大姐'))).toEqual([]);
});

test('a change leaves one line of audit with ids alone, and the same form twice changes nothing twice', async () => {
  const lines = async () => {
    const { rows } = await sql<{ text: string }>`
      select a::text as text from d370215.audit a where verb = 'describe-home' order by id`.execute(
      town.owner,
    );
    return rows.map(({ text }) => text);
  };
  const before = (await lines()).length;
  await describeHome(host.ctx(), wish({ tagline: '一回' }), { key: 'form-1' });
  await describeHome(host.ctx(), wish({ tagline: '一回' }), { key: 'form-1' });
  const after = await lines();
  expect(after.length).toBe(before + 1);
  expect(after.join()).not.toMatch(/一回|江大姐/);
});

test.for([
  [{ accent: '#ffd400' }, 'accent colour-too-light'],
  [{ accent: 'red' }, 'accent colour-shape'],
  [{ emblem: '泉水' }, 'emblem one-character'],
  [{ phone: '打给我' }, 'phone phone-shape'],
  [{ phone: '13900000001' }, 'phone phone-is-your-own'],
  [{ phone: '+86 139-1234-0001' }, 'phone phone-shape'],
  [{ phone: '139-1234-0001' }, 'phone phone-is-your-own'],
] as const)('%j is refused: %s', async ([change, fault]) => {
  const refused: unknown = await describeHome(host.ctx(), wish(change)).catch((error: unknown) => error);
  const [path, code] = fault.split(' ');
  expect(refused).toMatchObject({ faults: [{ path, code }] });
});

test('at somebody’s own home the door and the exact spot are told to nobody, and the office may say so', async () => {
  await inTransaction(asTheSystem(town), (ctx) =>
    ctx.db.updateTable('homes').set({ lat: 36.4012, lng: 120.4087 }).where('id', '=', home.id).execute(),
  );
  const leader = { title: '微家主人', name: '' };
  const placed = { homeId: home.id, kind: 'executive' as const, parentId: other.id, leader };
  expect(await codeOf(placeHome(host.ctx(), placed))).toBe('forbidden');
  await placeHome(office.ctx(), placed);
  const hidden = await shown();
  expect(hidden).toMatchObject({ address: null, addressHidden: true, kind: 'executive' });
  expect(hidden).toMatchObject({ leader: { title: '微家主人', name: null }, parent: { id: other.id } });
  expect(hidden.location.lat).toBeCloseTo(36.4, 9);
  expect(hidden.location.lng).toBeCloseTo(120.41, 9);
  const published = (await listed(home.id))?.location;
  expect(published?.lat).toBeCloseTo(36.4, 9);
  expect(published?.lng).toBeCloseTo(120.41, 9);
  expect((await showHome(asNobody(town), other.id)).children).toMatchObject([{ id: home.id }]);
  expect(await codeOf(placeHome(office.ctx(), { ...placed, homeId: other.id, parentId: home.id }))).toBe(
    'parent-below',
  );
  expect((await showFurnishing(host.ctx(), home.id)).address).toBe('二楼');
  await placeHome(office.ctx(), { ...placed, kind: 'village', parentId: null });
  await describeHome(host.ctx(), wish());
  expect((await shown()).address).toBe('二楼');
});

test('a day that is changed holds on the page and in the directory at once, and is as usual when undone', async () => {
  town.clockAt.now = new Date('2026-12-21T10:00:00+08:00');
  await keepHours(host.ctx(), { homeId: home.id, open: week, dropIn: none, keepsFestivals: true });
  expect((await listed(home.id))?.opening).toEqual({ open: true, closesAt: '17:30' });
  await changeDay(host.ctx(), { homeId: home.id, day: '2026-12-21', open: '', reason: '搬家具' });
  expect((await listed(home.id))?.opening).toMatchObject({ opensAt: { inDays: 1, time: '09:00' } });
  expect((await shown()).changes).toMatchObject([{ day: '2026-12-21', open: [], reason: '搬家具' }, {}]);
  await changeDay(host.ctx(), { homeId: home.id, day: '2026-12-21', open: '8-20', reason: '' });
  expect((await listed(home.id))?.opening).toEqual({ open: true, closesAt: '20:00' });
  await undoDay(host.ctx(), { homeId: home.id, day: '2026-12-21' });
  expect((await listed(home.id))?.opening).toEqual({ open: true, closesAt: '17:30' });
  const change = { homeId: home.id, open: '', reason: '' };
  expect(await codeOf(changeDay(host.ctx(), { ...change, day: '2026-12-20' }))).toBe('in-the-past');
  expect(await codeOf(changeDay(host.ctx(), { ...change, day: '2031-12-20' }))).toBe('too-far-ahead');
});

test('new weekly hours keep the days that were changed', async () => {
  town.clockAt.now = new Date('2026-12-22T10:00:00+08:00');
  await changeDay(host.ctx(), { homeId: home.id, day: '2026-12-23', open: '', reason: '' });
  await keepHours(host.ctx(), {
    homeId: home.id,
    open: ['', '20-2', '20-2', '', '', '', ''],
    dropIn: none,
    keepsFestivals: false,
  });
  moveClock(town, { minutes: 12 * 60 });
  expect((await shown()).opening).toEqual({ open: true, closesAt: '02:00' });
  moveClock(town, { minutes: 24 * 60 });
  expect((await shown()).opening).toMatchObject({ open: false, opensAt: { day: '2026-12-29', inDays: 6 } });
  expect((await showFurnishing(host.ctx(), home.id)).open).toEqual([
    '',
    '20:00-2:00',
    '20:00-2:00',
    '',
    '',
    '',
    '',
  ]);
});

test('hours that cannot be read name their day', async () => {
  const open = ['9-12', '早上', '', '', '', '', ''];
  const refused: unknown = await keepHours(host.ctx(), {
    homeId: home.id,
    open,
    dropIn: none,
    keepsFestivals: false,
  }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ faults: [{ path: 'open.1', code: 'hours-shape' }] });
});

test('places and teams are renamed, added and closed; those of another home are out of reach', async () => {
  const room = { name: '说和屋', sign: '2-1', kind: 'room' as const };
  await arrangePlaces(host.ctx(), { homeId: home.id, places: [{ id: null, ...room }] });
  const [place] = (await shown()).places;
  await arrangePlaces(host.ctx(), {
    homeId: home.id,
    places: [
      { id: null, name: '茶桌', sign: '', kind: 'venue' },
      { id: place?.id ?? '', ...room, sign: '2-2' },
    ],
  });
  expect((await shown()).places).toMatchObject([
    { name: '茶桌', sign: null },
    { id: place?.id, sign: '2-2' },
  ]);
  const theirs = { homeId: other.id, places: [{ id: place?.id ?? '', ...room }] };
  expect(await codeOf(arrangePlaces(stranger.ctx(), theirs))).toBe('place-not-here');
  const team = { id: null, name: '巧手队', theme: '手工', memberCount: 12 };
  await arrangeTeams(host.ctx(), { homeId: home.id, teams: [team] });
  expect((await shown()).teams).toMatchObject([{ name: '巧手队', memberCount: 12, members: [] }]);
  await arrangeTeams(host.ctx(), { homeId: home.id, teams: [] });
  await arrangePlaces(host.ctx(), { homeId: home.id, places: [] });
  expect(await shown()).toMatchObject({ places: [], teams: [] });
});

test('a team may itself be a home, where the office has put that home below this one, and no two teams are one', async () => {
  const team = { id: null, name: '锣鼓队', theme: '', memberCount: null };
  const isTheOther = (nth: number) => ({ ...team, name: `锣鼓${nth}队`, ownHomeId: other.id });
  const arrange = (...teams: ReturnType<typeof isTheOther>[]) =>
    arrangeTeams(host.ctx(), { homeId: home.id, teams });
  expect(await codeOf(arrange(isTheOther(1)))).toBe('unknown-choice');
  const placed = { homeId: other.id, parentId: home.id, leader: { title: '队长', name: '' } };
  await placeHome(office.ctx(), { ...placed, kind: 'team' });
  expect((await showFurnishing(host.ctx(), home.id)).teamHomes).toMatchObject([{ id: other.id }]);
  expect(await codeOf(arrange(isTheOther(1), isTheOther(2)))).toBe('unknown-choice');
  await arrange(isTheOther(1));
  expect((await shown()).teams).toMatchObject([{ name: '锣鼓1队', ownHome: { id: other.id } }]);
  await arrangeTeams(host.ctx(), { homeId: home.id, teams: [{ ...team, name: '锣鼓1队' }] });
  expect((await shown()).teams).toMatchObject([{ ownHome: null }]);
});

test('an office says once how leaders are called, of one kind or of every, in its own homes alone', async () => {
  const title = async (homeId: string) => (await showHome(asNobody(town), homeId)).leader.title;
  await titleLeaders(office.ctx(), { kind: null, title: '微家长' });
  expect([await title(home.id), await title(other.id)]).toEqual(['微家长', '微家长']);
  await titleLeaders(office.ctx(), { kind: 'team', title: '队长' });
  expect([await title(home.id), await title(other.id)]).toEqual(['微家长', '队长']);
  expect(await codeOf(titleLeaders(host.ctx(), { kind: null, title: '主任' }))).toBe('forbidden');
  const elsewhere = await inTheOffice('邻区大姐', '370214');
  await titleLeaders(elsewhere.ctx(), { kind: null, title: '主任' });
  expect(await title(home.id)).toBe('微家长');
});
