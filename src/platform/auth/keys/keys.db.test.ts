import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk } from '../../../../tests/support/auth-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { testCell } from '../../../../tests/support/postgres-template.ts';
import { inByPhone, withAuthenticator } from '../../../../tests/support/sign-in/second-step.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

let nth = 0;
async function signedIn() {
  const desk = openDesk(database.signin);
  const phone = `135${String(++nth).padStart(8, '0')}`;
  return { ...desk, desk, phone, browser: await inByPhone(desk, phone) };
}

const asBearer = (key: string) => ({ authorization: `Bearer ${key}` });

test('a key signs other software in as she, and no browser', async () => {
  const { auth, browser, phone } = await signedIn();
  const key = await auth.makeKey(browser.headers, '区里的报表');
  const accountId = await auth.findAccount(phone);
  expect(await auth.readSession(asBearer(key), testCell)).toMatchObject({ accountId, secondStepDone: false });
  const cookie = `weijia.session=${encodeURIComponent(key)}`;
  expect(await auth.readSession({ cookie }, testCell)).toBeNull();
});

test('a key neither makes another key nor sets up a second step, by whichever way it comes', async () => {
  const { auth, browser } = await signedIn();
  const key = await auth.makeKey(browser.headers, '区里的报表');
  for (const headers of [{ cookie: `weijia.session=${encodeURIComponent(key)}` }, asBearer(key)]) {
    await expect(auth.makeKey(headers, '再来一把')).rejects.toMatchObject({ kind: 'signed-out' });
    await expect(auth.listKeys(headers)).rejects.toMatchObject({ kind: 'signed-out' });
    await expect(auth.secondStep.show(headers)).rejects.toMatchObject({ kind: 'signed-out' });
  }
  expect(await auth.listKeys(browser.headers)).toHaveLength(1);
});

test('a key neither sees her devices nor ends what she has open elsewhere', async () => {
  const { auth, browser } = await signedIn();
  const key = await auth.makeKey(browser.headers, '区里的报表');
  const [here] = await auth.listSessions(browser.headers);
  expect(await auth.listSessions(asBearer(key))).toEqual([]);
  await auth.endSession(asBearer(key), here?.id ?? '');
  await auth.endOtherSessions(asBearer(key));
  expect(await auth.listSessions(browser.headers)).toHaveLength(1);
});

test('she sees its name, its last day and its end, and never the key itself', async () => {
  const { auth, browser } = await signedIn();
  const key = await auth.makeKey(browser.headers, '区里的报表');
  expect(await auth.listKeys(browser.headers)).toMatchObject([{ name: '区里的报表', lastUsedOn: null }]);
  await auth.readSession(asBearer(key), testCell);
  const [seen] = await auth.listKeys(browser.headers);
  expect(seen?.lastUsedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(JSON.stringify(seen)).not.toContain(key.slice(0, 20));
  expect(await auth.listSessions(browser.headers)).toHaveLength(1);
});

test('ended it opens nothing at its next request; another cannot end it', async () => {
  const { auth, browser } = await signedIn();
  const key = await auth.makeKey(browser.headers, '区里的报表');
  const [seen] = await auth.listKeys(browser.headers);
  const other = await signedIn();
  await other.auth.endSession(other.browser.headers, seen?.id ?? '');
  expect(await auth.readSession(asBearer(key), testCell)).not.toBeNull();
  await auth.endSession(browser.headers, seen?.id ?? '');
  expect(await auth.readSession(asBearer(key), testCell)).toBeNull();
  expect(await auth.listKeys(browser.headers)).toEqual([]);
});

test('to end all sessions elsewhere ends her keys too, and a year ends each', async () => {
  const { auth, browser, desk } = await signedIn();
  const key = await auth.makeKey(browser.headers, '一');
  await auth.endOtherSessions(browser.headers);
  expect(await auth.readSession(asBearer(key), testCell)).toBeNull();
  const second = await auth.makeKey(browser.headers, '二');
  desk.wait(364 * 24 * 60);
  expect(await auth.readSession(asBearer(second), testCell)).not.toBeNull();
  desk.wait(2 * 24 * 60);
  expect(await auth.readSession(asBearer(second), testCell)).toBeNull();
});

test('a key acts for her office if her second step was done where she made it, until it is reset', async () => {
  const { auth, browser, phone, desk } = await signedIn();
  const before = await auth.makeKey(browser.headers, '之前的');
  await withAuthenticator(desk, browser);
  const after = await auth.makeKey(browser.headers, '之后的');
  const opens = async (key: string) => (await auth.readSession(asBearer(key), testCell))?.secondStepDone;
  expect([await opens(before), await opens(after)]).toEqual([false, true]);
  expect((await auth.listKeys(browser.headers)).map(({ opensOffice }) => opensOffice)).toEqual([true, false]);
  desk.wait(30 * 24 * 60);
  expect(await opens(after)).toBe(true);
  await auth.secondStep.reset((await auth.findAccount(phone)) ?? '');
  expect(await opens(after)).toBe(false);
});

test('ten keys are enough, also where twelve are asked for at once', async () => {
  const { auth, browser } = await signedIn();
  const made = await Promise.allSettled(
    Array.from({ length: 12 }, (_, at) => auth.makeKey(browser.headers, `第 ${at} 把`)),
  );
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  expect(await auth.listKeys(browser.headers)).toHaveLength(10);
});
