import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { asTheSystem } from '../../../tests/support/factories.ts';
import { openHome, type OpenHome } from '../../core/homes/open-home.ts';
import { inTransaction } from '../../core/shared/transaction.ts';

let door: TestApp;
const home = {
  ...{ name: '泉心泉意·妇女微家', kind: 'village', divisionCode: '370215001001', lat: 36.39, lng: 120.45 },
  ...{
    leader: { title: '微家长', name: '于' },
    address: '泉东新村',
    tagline: '包饺子',
    dropIn: null,
    phone: null,
  },
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:30' })),
  offers: ['亲子', '调解'],
  style: { accent: '#b3263a', emblem: '泉' },
  places: [{ name: '一楼', sign: '微家客厅', kind: 'venue' as const }],
  teams: [{ name: '巧手队', theme: '手工', memberCount: 12 }],
  facts: [{ label: '获得', text: '2023 年省级示范' }],
  ...{ demonstration: true, synthetic: false },
} satisfies OpenHome;
let id: string;
beforeAll(async () => {
  door = await buildApp();
  const open = (wish: OpenHome) => inTransaction(asTheSystem(door.town), (ctx) => openHome(ctx, wish));
  id = await open(home);
  for (const nth of [1, 2, 3, 4]) {
    const at = { lat: home.lat + nth / 100, divisionCode: `37021500200${nth}` };
    await open({ ...home, ...at, name: `100%\\的家_${nth}`, offers: ['亲子'], hours: [] });
  }
});
afterAll(() => door.close());

const list = async (query: string) => (await door.ask({ url: `/api/v1/homes?${query}` })).body;
const names = (page: { items: { name: string }[] }) => page.items.map(({ name }) => name);

test('the nearest home comes first, with its distance in whole metres', async () => {
  const page = await list('near=36.419,120.45&limit=2');
  expect(names(page)).toEqual(['100%\\的家_3', '100%\\的家_2']);
  expect(page.items.map((item: { distanceMeters: number }) => item.distanceMeters)).toEqual([111, 1001]);
  const next = await list(`near=36.419,120.45&limit=9&cursor=${page.nextCursor}`);
  expect(names(next)).toEqual(['100%\\的家_4', '100%\\的家_1', home.name]);
  expect(next.nextCursor).toBeNull();
});

test('without a position homes come by division, and each is on one page only', async () => {
  const first = await list('limit=3');
  const rest = await list(`limit=3&cursor=${first.nextCursor}`);
  expect(names(first).concat(names(rest))).toEqual([
    home.name,
    ...[1, 2, 3, 4].map((n) => `100%\\的家_${n}`),
  ]);
  expect(first.items[0].distanceMeters).toBeNull();
});

test('homes are found by division, words, offers and an hour at which they are open', async () => {
  expect(names(await list('division=370215001'))).toEqual([home.name]);
  expect(names(await list('division=3702150020'))).toHaveLength(4);
  expect(names(await list('offers=调解,亲子'))).toEqual([home.name]);
  expect(names(await list(`q=${encodeURIComponent('调解')}`))).toEqual([home.name]);
  expect(names(await list(`q=${encodeURIComponent('100%\\')}`))).toHaveLength(4);
  expect(names(await list(`q=${encodeURIComponent('_1')}`))).toEqual(['100%\\的家_1']);
  expect(names(await list(`q=${encodeURIComponent("'; drop table commons.homes; --")}`))).toEqual([]);
  expect(names(await list('openAt=2026-12-21T17:29:59%2B08:00'))).toEqual([home.name]);
  expect(names(await list('openAt=2026-12-21T17:30:00%2B08:00'))).toEqual([]);
});

test('the ends of the earth are places too', async () => {
  for (const near of ['90,0', '-90,180', '0,-180', '36.4,120.4000000000001']) {
    expect(names(await list(`near=${near}`))).toHaveLength(5);
  }
});

test('a home shows its places, teams, hours and facts', async () => {
  const { status, body } = await door.ask({ url: `/api/v1/homes/${id}` });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{
      id,
      name: home.name,
      hours: home.hours,
      offers: home.offers,
      facts: home.facts,
      leader: home.leader,
    },
    ...{
      location: { lat: home.lat, lng: home.lng },
      openNow: false,
      distanceMeters: null,
      style: { ...home.style, coverPhotoId: null },
    },
    ...{ venues: home.places, teams: home.teams, address: home.address, addressHidden: false },
  });
});
