import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { anOfficer, type Person } from '../../../tests/support/factories.ts';

let door: TestApp;
let song: Person;
beforeAll(async () => {
  door = await buildApp();
  song = await anOfficer(door.town, '宋大姐');
});
afterAll(() => door.close());

const post = (as: Person, path: string, json: unknown) =>
  door.ask({ method: 'POST', url: `/api/v1/${path}`, as, json, key: crypto.randomUUID() });
const get = (as: Person, path: string) => door.ask({ url: `/api/v1/${path}`, as });

test('the office is sooner than the law and takes it back; longer is refused in words', async () => {
  const set = await post(song, 'district-clocks', { clock: 'request-urgent', amount: 12, why: '区里答应的' });
  expect(set.status).toBe(201);
  const { body } = await get(song, 'district-clocks');
  expect(body.items).toContainEqual(
    expect.objectContaining({
      clock: 'request-urgent',
      law: 24,
      own: { amount: 12, validFrom: '2026-12-20', why: '区里答应的' },
      holds: 12,
    }),
  );
  const longer = await post(song, 'district-clocks', { clock: 'petition-end', amount: 61, why: '忙' });
  expect(longer).toMatchObject({ status: 422, body: { errors: [{ code: 'longer-than-the-law' }] } });
  const ended = await post(song, 'district-clocks/end', { clock: 'request-urgent' });
  expect(ended.body.items).toContainEqual(expect.objectContaining({ clock: 'request-urgent', own: null }));
});

test('a court’s time is nobody’s to change', async () => {
  const wish = { clock: 'protection-order-decision', amount: 24, why: '急' };
  expect((await post(song, 'district-clocks', wish)).status).toBe(422);
});

test('figures are the office’s and the desk’s, and nobody else’s', async () => {
  const qin = await aCaseworker(door.town, '秦大姐', 'rights');
  for (const who of [song, qin])
    expect(await get(who, 'case-figures?year=2026&by=quarter')).toMatchObject({
      ...{ status: 200, body: { year: '2026', by: 'quarter' } },
    });
  const ye = await aCaseworker(door.town, '叶大姐', 'counsellor');
  expect(await get(ye, 'case-figures')).toMatchObject({ status: 403, body: { code: 'figures-not-yours' } });
  expect((await get(ye, 'district-clocks')).status).toBe(403);
  expect((await get(song, 'case-figures?year=26')).status).toBe(422);
});
