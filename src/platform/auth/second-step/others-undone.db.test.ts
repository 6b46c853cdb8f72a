import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from '../../../../tests/support/auth-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { testCell } from '../../../../tests/support/postgres-template.ts';
import { openPasskeyDevice } from '../../../../tests/support/sign-in/passkey-device.ts';
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

test('with a new passkey they show their second step anew too, and a key for other software goes on', async () => {
  const { desk, here, there } = await atTwoBrowsers();
  const { secondStep } = desk.auth;
  const key = await desk.auth.makeKey(here.headers, '区里的报表');
  const { challenge, sealed } = await secondStep.offerPasskey(here.headers);
  await secondStep.keepPasskey(here.headers, {
    sealed,
    credential: openPasskeyDevice(origin).made(challenge),
    origin,
  });
  expect((await secondStep.show(here.headers)).passkeys).toHaveLength(1);
  expect([await isDone(desk, here), await isDone(desk, there)]).toEqual([true, false]);
  const byKey = await desk.auth.readSession({ authorization: `Bearer ${key}` }, testCell);
  expect(byKey?.secondStepDone).toBe(true);
});
