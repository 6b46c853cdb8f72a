import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../../tests/support/build-app.ts';
import { aCase, aCaseworker } from '../../../tests/support/cases/case-town.ts';
import type { Person } from '../../../tests/support/factories.ts';

let door: TestApp;
let qin: Person;
let ye: Person;
let caseId: string;
beforeAll(async () => {
  door = await buildApp();
  qin = await aCaseworker(door.town, '秦大姐', 'rights');
  ye = await aCaseworker(door.town, '叶大姐', 'counsellor');
  ({ id: caseId } = await aCase(door.town, qin));
});
afterAll(() => door.close());

const boundary = 'weijia';
const form = (name: string, bytes: Buffer) =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n` +
        'content-type: application/octet-stream\r\n\r\n',
    ),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);

const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(300_000, 7)]);

const send = (
  as: Person,
  bytes: Buffer,
  { saysItsLength = true, name = '伤.jpg', key = String(crypto.randomUUID()) } = {},
) =>
  door.ask({
    ...{ method: 'POST', url: `/api/v1/cases/${caseId}/files`, as, key },
    payload: saysItsLength ? form(name, bytes) : Readable.from([form(name, bytes)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  });

test('a file is kept and taken again, put down under its name and shown by no browser', async () => {
  const kept = await send(qin, jpeg, { key: 'once' });
  expect(kept.status).toBe(201);
  expect((await send(qin, jpeg, { key: 'once' })).body).toEqual(kept.body);
  const url = `/api/v1/cases/${caseId}/files`;
  expect((await door.ask({ url, as: qin })).body.items).toMatchObject([
    { id: kept.body.id, name: '伤.jpg', mediaType: 'image/jpeg', size: jpeg.length, struckAt: null },
  ]);
  const taken = await door.ask({ url: `${url}/${kept.body.id}`, as: qin });
  expect(taken.status).toBe(200);
  expect(jpeg.equals(taken.body)).toBe(true);
  expect(taken.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': `attachment; filename="file.jpg"; filename*=UTF-8''%E4%BC%A4.jpg`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': "sandbox; default-src 'none'",
  });
  const struck = { method: 'POST', url: `${url}/${kept.body.id}/strike`, as: qin, key: 'strike' } as const;
  expect((await door.ask(struck)).status).toBe(201);
  expect((await door.ask({ url: `${url}/${kept.body.id}`, as: qin })).status).toBe(404);
});

test('a disguised one, an empty one and none are refused in words; a stranger hears of no case', async () => {
  const refused = await send(qin, Buffer.from('<html><script>alert(1)</script>'), { name: '判决书.pdf' });
  expect(refused).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'file', code: 'file-not-kept', message: expect.stringContaining('不收') }] },
  });
  expect(await send(qin, Buffer.alloc(0))).toMatchObject({ status: 422, body: { code: 'invalid' } });
  expect(await send(ye, jpeg)).toMatchObject({ status: 404, body: { code: 'case-not-found' } });
  const url = `/api/v1/cases/${caseId}/files`;
  const json = await door.ask({ method: 'POST', url, as: qin, json: {}, key: 'json' });
  expect(json).toMatchObject({ status: 422, body: { errors: [{ code: 'file-missing' }] } });
});

test('what is larger than 20 MB is refused, whether it says so before or not', async () => {
  const large = Buffer.alloc(21 * 1024 * 1024, 7);
  large.set([0xff, 0xd8, 0xff]);
  for (const saysItsLength of [true, false])
    expect(await send(qin, large, { saysItsLength })).toMatchObject({
      ...{ status: 422, body: { errors: [{ code: 'file-too-large' }] } },
    });
  const { body } = await door.ask({ url: `/api/v1/cases/${caseId}/files`, as: qin });
  expect(body.items.filter(({ struckAt }: { struckAt: unknown }) => struckAt === null)).toEqual([]);
});
