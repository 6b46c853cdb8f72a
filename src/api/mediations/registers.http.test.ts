import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { anOfficer, type Person } from '../../../tests/support/factories.ts';
import { aLivelyMediation } from '../../../tests/support/mediations/lively-mediation.ts';

let door: TestApp;
let qin: Person;
beforeAll(async () => {
  door = await buildApp();
  qin = await aCaseworker(door.town, '秦大姐', 'rights');
  await aLivelyMediation(door.town, qin);
});
afterAll(() => door.close());

const get = (as: Person, path: string) => door.ask({ url: `/api/v1/mediation-register${path}`, as });

test('秦大姐 reads the register of a month and takes it as Excel; the office has none', async () => {
  const month = door.town.clock().toISOString().slice(0, 7);
  const { status, body } = await get(qin, `?month=${month}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ of: 'register', month, rows: [{ parties: ['王某', '李某'] }] });
  expect((await get(qin, `?of=claims&month=${month}`)).body).toMatchObject({ rows: [{ parties: [] }] });
  const { body: file, headers } = await get(qin, `.xlsx?month=${month}`);
  expect(decodeURIComponent(String(headers['content-disposition']))).toMatch(
    /''人民调解登记台账（\d{4}年\d{1,2}月）\.xlsx$/,
  );
  const { sheets } = await readXlsx(file);
  expect(sheets[0]?.rows[0]?.[0]).toBe('人民调解登记台账');
  const song = await anOfficer(door.town, '宋大姐');
  expect(await get(song, '')).toMatchObject({ status: 403, body: { code: 'caseworkers-only' } });
  expect((await get(qin, '?month=2026-13')).status).toBe(422);
});
