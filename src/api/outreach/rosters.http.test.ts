import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { anOfficer, byPhoneAlone, type Person } from '../../../tests/support/factories.ts';
import { withTwoExecutives, type Executive } from '../../../tests/support/outreach/outreach-town.ts';

let door: TestApp;
let office: Person;
let beside: Person;
let jiang: Executive;
beforeAll(async () => {
  door = await buildApp();
  ({ office, jiang } = await withTwoExecutives(door.town));
  beside = await anOfficer(door.town, '环秀', { role: 'town', divisionCode: '370215002' });
});
afterAll(() => door.close());

const boundary = 'weijia';
const field = (name: string, text: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
const fileOf = (table: string) =>
  `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="名册.csv"\r\ncontent-type: text/csv\r\n\r\n${table}\r\n`;

const women = [
  '姓名,村居,手机,联系执委',
  '王芳,泉东新村,13800000001,江大姐',
  '李娟,泉东新村,1380000,江大姐',
  '赵敏,没有的村,,江大姐',
].join('\n');
const ofWomen = { kind: 'women', basis: 'consent', purpose: '执委日常联系', keepUntil: '2027-06-30' };

type Posted = { json?: object; key?: string };
type Sent = { table?: string | null; fields?: Record<string, string>; key?: string };

const hand = (as: Person, { table = women, fields = {}, key = randomUUID() }: Sent = {}) => {
  const all = { divisionCode: '370215', ...ofWomen, ...fields };
  const parts = Object.entries(all).map(([name, text]) => field(name, text));
  return door.ask({
    ...{ method: 'POST', url: '/api/v1/rosters', as, key },
    payload: [...parts, table === null ? '' : fileOf(table), `--${boundary}--\r\n`].join(''),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });
};
const read = (as: Person, id: unknown, more = '') =>
  door.ask({ url: `/api/v1/rosters/${String(id)}${more}`, as });
const post = (as: Person, at: string, { json = {}, key = randomUUID() }: Posted = {}) =>
  door.ask({ method: 'POST', url: `/api/v1/rosters/${at}`, as, json, key });

test('a roster is handed in, looked at line by line, taken and taken back, each once however often it is sent', async () => {
  const key = randomUUID();
  const first = await hand(office, { key });
  expect(first.status).toBe(201);
  expect((await hand(office, { key })).body).toEqual(first.body);
  const other = await hand(office, { key, table: `${women}\n孙梅,泉东新村,,江大姐` });
  expect(other.body).toMatchObject({ code: 'idempotency-key-reused' });
  const { id } = first.body;
  const { body: list } = await door.ask({ url: '/api/v1/rosters', as: office });
  expect(list.items).toMatchObject([{ id, kind: 'women', state: 'read', rows: 3, fileName: '名册.csv' }]);
  expect((await read(office, id)).body).toMatchObject({
    ...{ ready: 1, refused: 2, taken: 0, undoUntil: null, refusedUntil: '2027-01-03' },
    problems: expect.arrayContaining([{ problem: 'phone-unknown-form', rows: 1, isDoubt: false }]),
  });
  const { body: page } = await read(office, id, '/refused?limit=1');
  expect(page.items).toMatchObject([{ line: 3, said: { name: '李娟', phone: '1380000' } }]);
  const { body: next } = await read(office, id, `/refused?limit=1&cursor=${page.nextCursor}`);
  expect(next).toMatchObject({ items: [{ line: 4, problems: ['village-unknown'] }], nextCursor: null });

  const once = { key: randomUUID() };
  expect(await post(office, `${id}/taking`, once)).toMatchObject({
    status: 201,
    body: { taken: 1, refused: 2 },
  });
  expect(await post(office, `${id}/taking`, once)).toMatchObject({ status: 201, body: { state: 'taken' } });
  expect((await post(office, `${id}/taking`)).body).toMatchObject({ code: 'roster-taken-already' });
  expect((await door.ask({ url: '/api/v1/links', as: jiang })).body.items).toHaveLength(1);
  const undone = await post(office, `${id}/undoing`, { key: 'back' });
  expect(undone).toMatchObject({ status: 201, body: { state: 'undone', undone: 1 } });
  expect((await post(office, `${id}/undoing`, { key: 'back' })).status).toBe(201);
  expect((await door.ask({ url: '/api/v1/links', as: jiang })).body.items).toEqual([]);
});

test('a roster that is not taken is dropped with all that it said', async () => {
  const { id } = (await hand(office, { table: '村居,户数\n泉东新村,60', fields: { kind: 'households' } }))
    .body;
  const drop = () => door.ask({ method: 'DELETE', url: `/api/v1/rosters/${String(id)}`, as: office });
  expect((await drop()).status).toBe(200);
  expect((await drop()).body).toMatchObject({ code: 'roster-not-found' });
});

test('what cannot be read is refused by name, also a form without its reasons or its table', async () => {
  const refused = async (sent: Sent) => (await hand(office, sent)).body;
  expect(await refused({ table: '姓名,手机\n王芳,13800000001' })).toMatchObject({
    errors: [{ path: 'file.village', code: 'roster-column-missing' }],
  });
  expect(await refused({ table: null })).toMatchObject({ errors: [{ path: 'file', code: 'table-missing' }] });
  expect(await refused({ fields: { keepUntil: '2026-01-01' } })).toMatchObject({
    errors: [{ path: 'keepUntil', code: 'day-has-passed' }],
  });
  const json = await door.ask({ method: 'POST', url: '/api/v1/rosters', as: office, json: {}, key: 'j' });
  expect(json).toMatchObject({ status: 422, body: { errors: [{ code: 'table-missing' }] } });
});

test('another office finds no roster, and an executive or who lacks her second step may hand in and read none', async () => {
  const { id } = (await hand(office)).body;
  const asks = [
    (as: Person) => read(as, id),
    (as: Person) => read(as, id, '/refused'),
    (as: Person) => post(as, `${id}/taking`),
    (as: Person) => post(as, `${id}/undoing`),
    (as: Person) => door.ask({ method: 'DELETE', url: `/api/v1/rosters/${String(id)}`, as }),
  ];
  for (const ask of asks)
    expect(await ask(beside)).toMatchObject({ status: 404, body: { code: 'roster-not-found' } });
  expect((await door.ask({ url: '/api/v1/rosters', as: beside })).body.items).toEqual([]);
  expect((await hand(beside)).status).toBe(403);
  for (const ask of [...asks, hand])
    expect(await ask(jiang)).toMatchObject({ status: 403, body: { code: 'office-only' } });
  expect((await door.ask({ url: '/api/v1/rosters' })).status).toBe(401);
  expect((await read(office, 'nothing')).status).toBe(404);
  expect((await read(office, randomUUID())).status).toBe(404);
});

test('who signed in by her phone alone is told that her second step is needed', async () => {
  const alone = byPhoneAlone(
    await anOfficer(door.town, '区里二', { role: 'district', divisionCode: '370215' }),
  );
  expect(await hand(alone)).toMatchObject({ status: 403, body: { code: 'second-step-needed' } });
  const list = await door.ask({ url: '/api/v1/rosters', as: alone });
  expect(list).toMatchObject({ status: 403, body: { code: 'second-step-needed' } });
});
