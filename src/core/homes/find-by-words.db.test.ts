import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHost,
  anActivity,
  asNobody,
  asTheSystem,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { seedHomes } from '../../platform/seed/seed-homes.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findHomes, type FindHomes } from './find-homes.ts';
import { openHome, type OpenHome } from './open-home.ts';
import { republishHomes } from './republish-homes.ts';

let town: Town;
let host: Person;
let quandong: { id: string };

const bare = {
  ...{
    kind: 'village' as const,
    leader: { title: '微家长', name: null },
    address: null,
    hours: [],
    tagline: null,
  },
  ...{ dropIn: null, phone: null, style: { accent: null, emblem: null }, places: [], teams: [], facts: [] },
  ...{ demonstration: false, synthetic: false },
};
type Own = { lat: number; divisionCode: string; offers: string[] } & Partial<
  Pick<OpenHome, 'places' | 'teams'>
>;
const open = (name: string, at: Own) =>
  inTransaction(asTheSystem(town), (ctx) => openHome(ctx, { ...bare, name, lng: 120.4, ...at }));

beforeAll(async () => {
  town = await openTown();
  await town.owner
    .insertInto('commons.divisions')
    .values({
      ...{ code: '370215002001', name: '葛村村委会', level: 'village', parent_code: '370215002' },
      ...{ valid_from: '2023-06-30', source: 'test' },
    })
    .execute();
  quandong = {
    id: await open('泉东新村妇女微家', { lat: 36.4, divisionCode: '370215002001', offers: ['理发'] }),
  };
  await open('名都苑妇女微家', {
    ...{ lat: 36.5, divisionCode: '370215002002', offers: ['合唱', '泉水泡茶'] },
    teams: [{ name: '花绽志愿队', theme: null, memberCount: 12 }],
  });
  await open('东泉河妇女微家', {
    ...{ lat: 36.6, divisionCode: '370215002003', offers: ['广场舞'] },
    places: [{ name: '东屋', sign: '红娘工作室', kind: 'room' }],
  });
  host = await aHost(town, '王大姐', quandong);
});
afterAll(() => town.close());

const namesFor = async (input: FindHomes) =>
  (await findHomes(asNobody(town), input)).items.map(({ name }) => name.replace('妇女微家', ''));

test.for([
  ['泉东', '泉东新村'],
  ['泉東新村', '泉东新村'],
  ['quandong', '泉东新村'],
  ['QDXC', '泉东新村'],
  ['xincun 微家', '泉东新村'],
  ['葛村', '泉东新村'],
  ['gecun', '泉东新村'],
  ['想剪头发', '泉东新村'],
  ['唱歌', '名都苑'],
  ['跳舞', '东泉河'],
  ['花绽', '名都苑'],
  ['红娘工作室', '东泉河'],
])('who types %s finds %s', async ([q = '', name]) => {
  expect(await namesFor({ q })).toEqual([name]);
});

test('婦女微家 and 妇女微家 are every home, as without words', async () => {
  const all = await namesFor({});
  expect(all).toHaveLength(3);
  for (const q of ['婦女微家', '妇女微家', 'fnwj']) expect(await namesFor({ q })).toEqual(all);
});

test('a name that meets the words comes before an offer that does, and within them the nearest', async () => {
  expect(await namesFor({ q: '泉' })).toEqual(['泉东新村', '东泉河', '名都苑']);
  expect(await namesFor({ q: '泉', near: { lat: 36.61, lng: 120.4 } })).toEqual([
    '东泉河',
    '泉东新村',
    '名都苑',
  ]);
});

test('strange words find nothing and break nothing', async () => {
  for (const q of ["'; drop table homes; --", '%', '_', '\\', ':* & !', "''", '葡'.repeat(60), '😀'])
    expect(await namesFor({ q })).toEqual([]);
  for (const q of ['a\0b', '泉'.repeat(61)])
    await expect(namesFor({ q })).rejects.toMatchObject({ kind: 'invalid' });
});

test('a home is found by what it will do, until that is over or called off', async () => {
  const { id } = await anActivity(town, { host, home: quandong, title: '用榼子磕年饽饽' });
  expect(await namesFor({ q: '磕饽饽' })).toEqual(['泉东新村']);
  await cancelActivity(host.ctx(), { activityId: id });
  expect(await namesFor({ q: '榼子' })).toEqual([]);
  await anActivity(town, { host, home: quandong, title: '包粽子' });
  expect(await namesFor({ q: '粽子' })).toEqual(['泉东新村']);
  expect(await republishHomes(asTheSystem(town))).toBe(0);
  moveClock(town, { minutes: 60 * 24 });
  expect(await republishHomes(asTheSystem(town))).toBe(1);
  expect(await namesFor({ q: '粽子' })).toEqual([]);
});

test('homes that were published by older rules are found again after the next chores', async () => {
  await town.owner.updateTable('commons.homes').set({ words: '', words_edition: 0 }).execute();
  expect(await namesFor({ q: '泉东' })).toEqual([]);
  expect(await republishHomes(asTheSystem(town))).toBe(3);
  expect(await namesFor({ q: '泉东' })).toEqual(['泉东新村']);
});

async function everyPage(wish: FindHomes): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await findHomes(asNobody(town), { ...wish, limit: 100, ...(cursor && { cursor }) });
    found.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return found;
}

test('page by page each home comes once, be the words rare or met by thousands', async () => {
  await seedHomes(town.owner, { homes: 16_000, clock: town.clock });
  const near = { lat: 36, lng: 117 };
  const oneOf = async (q: string) => (await everyPage({ q })).length;
  expect(await oneOf('梨园社区')).toBe(800);
  for (const wish of [{ q: '梨园社区' }, { q: '理发' }]) {
    const [apart, nearest] = [await everyPage(wish), await everyPage({ ...wish, near })];
    expect(new Set(apart).size).toBe(apart.length);
    expect(new Set(nearest)).toEqual(new Set(apart));
  }
  expect(await oneOf('理发')).toBeGreaterThan(3000);
}, 60_000);

test('a name comes first also where thousands say the word, and a name of thousands is found in order', async () => {
  await open('巧手理发铺妇女微家', { lat: 36.7, divisionCode: '370215002004', offers: [] });
  const all = await everyPage({ q: '理发' });
  expect(new Set(all).size).toBe(all.length);
  expect(await namesFor({ q: '理发', limit: 1 })).toEqual(['巧手理发铺']);
  expect(await namesFor({ q: '理发', limit: 1, near: { lat: 36, lng: 117 } })).toEqual(['巧手理发铺']);
  const { items, nextCursor } = await findHomes(asNobody(town), { q: '村', division: '37', limit: 100 });
  const next = await findHomes(asNobody(town), {
    ...{ q: '村', division: '37', limit: 100, cursor: nextCursor ?? '' },
  });
  const codes = [...items, ...next.items].map(({ divisionCode }) => divisionCode);
  expect(codes).toEqual(codes.toSorted());
  expect(new Set(codes).size).toBeGreaterThan(190);
}, 60_000);
