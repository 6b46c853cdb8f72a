import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aHome, aHost, moveClock, type Person } from '../../../tests/support/factories.ts';

let door: TestApp;
let home: { id: string; name: string };
let host: Person;
beforeAll(async () => {
  door = await buildApp();
  home = await aHome(door.town);
  host = await aHost(door.town, '江大姐', home);
});
afterAll(() => door.close());

const announce = (fields: object, key?: string) =>
  door.ask({
    ...{ method: 'POST', url: '/api/v1/activities', as: host },
    ...(key !== undefined && { key }),
    json: {
      ...{ homeId: home.id, title: '包饺子', capacity: 10 },
      ...{ startsAt: '2026-12-22T01:30:00Z', endsAt: '2026-12-22T11:00:00+08:00', ...fields },
    },
  });

test('a host announces an activity, and everybody reads it with its own words', async () => {
  const words = "<script>alert(1)</script>' or 1=1; -- 100%\\";
  const said = { summary: '带上围裙\r\n早点来', bring: '围裙', forWhom: ['children', 'herself'] };
  const { status, body } = await announce({ title: words, ...said });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    ...{
      homeId: home.id,
      homeName: home.name,
      title: words,
      capacity: 10,
      taken: 0,
      waiting: 0,
      state: 'open',
    },
    ...{ startsAt: '2026-12-22T09:30:00+08:00', endsAt: '2026-12-22T11:00:00+08:00', place: null },
  });
  const shown = await door.ask({ url: `/api/v1/activities/${body.id}` });
  expect(shown.body).toEqual({
    ...body,
    ...{ forWhom: ['herself', 'children'], closedAt: null, closingLine: null },
    summary: '带上围裙\n早点来',
    bring: '围裙',
    leader: null,
  });
});

test('an activity without seats needs no sign-up', async () => {
  const { body } = await announce({ title: '没事来坐坐', capacity: null });
  const url = `/api/v1/activities/${body.id}/signups`;
  expect((await door.ask({ method: 'POST', url, as: host, json: {} })).body.code).toBe('no-sign-up-needed');
});

test('announcing twice with one key makes one activity', async () => {
  const first = await announce({ title: '剪窗花' }, 'host-1');
  expect(await announce({ title: '剪窗花' }, 'host-1')).toMatchObject({ status: 201, body: first.body });
  const list = await door.ask({ url: `/api/v1/activities?homeId=${home.id}&limit=100` });
  const titles = list.body.items.map((item: { title: string }) => item.title);
  expect(titles.filter((title: string) => title === '剪窗花')).toHaveLength(1);
  expect((await announce({ title: '写福字' }, 'host-1')).body.code).toBe('idempotency-key-reused');
});

test('activities are listed by their start, page by page, within the days asked for', async () => {
  for (const day of [25, 24, 26]) {
    const at = { startsAt: `2026-12-${day}T09:00:00+08:00`, endsAt: `2026-12-${day}T10:00:00+08:00` };
    await announce({ title: `${day} 日`, ...at });
  }
  const range = `homeId=${home.id}&from=2026-12-24T10:00:00%2B08:00&to=2026-12-26T09:00:00.001%2B08:00`;
  const page = (await door.ask({ url: `/api/v1/activities?${range}&limit=1` })).body;
  const next = (await door.ask({ url: `/api/v1/activities?${range}&limit=1&cursor=${page.nextCursor}` }))
    .body;
  const titles = [...page.items, ...next.items].map((item: { title: string }) => item.title);
  expect(titles).toEqual(['25 日', '26 日']);
  expect(next.nextCursor).toBeNull();
});

test('what is over is listed only where it is asked for', async () => {
  moveClock(door.town, { minutes: 60 * 24 * 30 });
  const { body } = await door.ask({ url: '/api/v1/activities' });
  expect(body.items).toEqual([]);
  const before = await door.ask({ url: '/api/v1/activities?from=2026-12-01T00:00:00Z&limit=1' });
  expect(before.body.items[0]).toMatchObject({ state: 'over' });
});
