import { createHash, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from '../../../../tests/support/auth-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { testCell } from '../../../../tests/support/postgres-template.ts';
import { inByPhone, withAuthenticator, type Browser } from '../../../../tests/support/sign-in/second-step.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const origin = 'http://weijia.test';
let nth = 0;

/** Her own browser and another, at which her second step is done as well. */
async function atTwoBrowsers() {
  const desk = openDesk(database.signin);
  const phone = `132${String(++nth).padStart(8, '0')}`;
  const here = await inByPhone(desk, phone);
  const { shows } = await withAuthenticator(desk, here);
  desk.wait(1.1);
  const there = await inByPhone(desk, phone);
  there.take((await desk.auth.secondStep.takeCode(there.headers, await shows())).setCookie);
  return { desk, phone, here, there };
}

const isDone = async ({ auth }: Desk, { headers }: Browser) =>
  (await auth.readSession(headers, testCell))?.secondStepDone;

test('with another authenticator her other browsers stay signed in and show it before they act for her office', async () => {
  const { desk, here, there } = await atTwoBrowsers();
  expect([await isDone(desk, here), await isDone(desk, there)]).toEqual([true, true]);
  desk.wait(1.1);
  const { shows } = await withAuthenticator(desk, here);
  expect([await isDone(desk, here), await isDone(desk, there)]).toEqual([true, false]);
  desk.wait(1.1);
  there.take((await desk.auth.secondStep.takeCode(there.headers, await shows())).setCookie);
  expect(await isDone(desk, there)).toBe(true);
});

test('after a reset no browser of hers acts for her office', async () => {
  const { desk, phone, here, there } = await atTwoBrowsers();
  await desk.auth.secondStep.reset((await desk.auth.findAccount(phone)) ?? '');
  expect([await isDone(desk, here), await isDone(desk, there)]).toEqual([false, false]);
});

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const cborBytes = (bytes: Buffer) =>
  Buffer.concat([Buffer.from([0x59, bytes.length >> 8, bytes.length]), bytes]);

/** What a browser answers that has made a passkey, without a word of who built it (WebAuthn, attestation "none"). */
function made(challenge: string): string {
  const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  });
  const part = (label: string, coordinate: string) =>
    Buffer.concat([Buffer.from(label, 'hex'), Buffer.from(coordinate, 'base64url')]);
  const key = Buffer.concat([Buffer.from('a5010203262001', 'hex'), part('215820', x), part('225820', y)]);
  const id = sha256(challenge);
  const head = Buffer.concat([sha256('weijia.test'), Buffer.from('4100000000', 'hex'), Buffer.alloc(16)]);
  const data = Buffer.concat([head, Buffer.from([0, id.length]), id, key]);
  const attestation = Buffer.concat([
    Buffer.from('a363666d74646e6f6e656761747453746d74a0', 'hex'),
    Buffer.from([0x68]),
    Buffer.from('authData'),
    cborBytes(data),
  ]);
  const client = Buffer.from(JSON.stringify({ type: 'webauthn.create', challenge, origin }));
  const response = {
    clientDataJSON: client.toString('base64url'),
    attestationObject: attestation.toString('base64url'),
  };
  const named = id.toString('base64url');
  return JSON.stringify({
    ...{ id: named, rawId: named, type: 'public-key', clientExtensionResults: {}, response },
  });
}

test('with a new passkey they show their second step anew too, and a key for other software goes on', async () => {
  const { desk, here, there } = await atTwoBrowsers();
  const { secondStep } = desk.auth;
  const key = await desk.auth.makeKey(here.headers, '区里的报表');
  const { challenge, sealed } = await secondStep.offerPasskey(here.headers);
  await secondStep.keepPasskey(here.headers, { sealed, credential: made(challenge), origin });
  expect((await secondStep.show(here.headers)).passkeys).toHaveLength(1);
  expect([await isDone(desk, here), await isDone(desk, there)]).toEqual([true, false]);
  const byKey = await desk.auth.readSession({ authorization: `Bearer ${key}` }, testCell);
  expect(byKey?.secondStepDone).toBe(true);
});
