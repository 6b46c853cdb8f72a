import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from '../../../../tests/support/auth-desk.ts';
import { everyRow } from '../../../../tests/support/every-row.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { testCell } from '../../../../tests/support/postgres-template.ts';
import {
  browserWith,
  inByPhone,
  withAuthenticator,
  type Browser,
} from '../../../../tests/support/sign-in/second-step.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

let nth = 0;
const anyPhone = () => `136${String(++nth).padStart(8, '0')}`;

const halfAMinute = 0.5;

/** 王科长 with her authenticator, signed out again; her phone opens other browsers. */
async function staff() {
  const desk = openDesk(database.signin);
  const phone = anyPhone();
  const office = await inByPhone(desk, phone);
  return { desk, phone, office, ...(await withAuthenticator(desk, office)) };
}

const isDone = async ({ auth }: Desk, { headers }: Browser) =>
  (await auth.readSession(headers, testCell))?.secondStepDone;

const refusals = (answers: PromiseSettledResult<unknown>[]) =>
  answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));

test('phone and code alone leave the office shut; the authenticator opens it for this browser', async () => {
  const { desk, phone, office, shows } = await staff();
  expect(await isDone(desk, office)).toBe(true);
  desk.wait(halfAMinute);
  const other = await inByPhone(desk, phone);
  expect(await isDone(desk, other)).toBe(false);
  const { setCookie } = await desk.auth.secondStep.takeCode(other.headers, await shows());
  other.take(setCookie);
  expect(await isDone(desk, other)).toBe(true);
  expect(setCookie[0]).toMatch(/Max-Age=51\d{5}; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('it counts for a working day, and the next morning she is asked again', async () => {
  const { desk, office } = await staff();
  desk.wait(11.9 * 60);
  expect(await isDone(desk, office)).toBe(true);
  desk.wait(0.2 * 60);
  expect(await isDone(desk, office)).toBe(false);
  expect(await desk.auth.secondStep.show(office.headers)).toMatchObject({ isSet: true, isDone: false });
});

test('a session that was copied before the second step is nobody after it', async () => {
  const { desk, phone, shows } = await staff();
  desk.wait(halfAMinute);
  const hers = await inByPhone(desk, phone);
  const copied = browserWith([hers.headers.cookie]);
  hers.take((await desk.auth.secondStep.takeCode(hers.headers, await shows())).setCookie);
  expect(await desk.auth.readSession(copied.headers, testCell)).toBeNull();
  await expect(desk.auth.secondStep.show(copied.headers)).rejects.toMatchObject({ kind: 'signed-out' });
  expect(await isDone(desk, hers)).toBe(true);
});

test('a code counts once: not a second time, and none before it any more', async () => {
  const { desk, phone, shows } = await staff();
  desk.wait(halfAMinute);
  const [before, code] = [await shows(-1), await shows()];
  const first = await inByPhone(desk, phone);
  await desk.auth.secondStep.takeCode(first.headers, code);
  desk.wait(1.01);
  const second = await inByPhone(desk, phone);
  for (const old of [await shows(-2), code, before]) {
    await expect(desk.auth.secondStep.takeCode(second.headers, old)).rejects.toMatchObject({
      code: 'second-code-wrong',
    });
  }
  expect(await isDone(desk, second)).toBe(false);
});

test('the same code from two tabs at once opens one of them', async () => {
  const { desk, phone, shows } = await staff();
  desk.wait(halfAMinute);
  const tabs = await inByPhone(desk, phone);
  const code = await shows();
  const answers = await Promise.allSettled(
    [1, 2].map(() => desk.auth.secondStep.takeCode(tabs.headers, code)),
  );
  expect(refusals(answers)).toMatchObject([{ code: 'second-code-used' }]);
});

test("another's code opens nothing, nor does another's recovery code", async () => {
  const [hers, other] = [await staff(), await staff()];
  hers.desk.wait(halfAMinute);
  const browser = await inByPhone(hers.desk, hers.phone);
  for (const typed of [await other.shows(1), other.recoveryCodes[0] ?? '']) {
    await expect(hers.desk.auth.secondStep.takeCode(browser.headers, typed)).rejects.toMatchObject({
      code: 'second-code-wrong',
    });
  }
});

test('a recovery code lets her in once, however she writes it', async () => {
  const { desk, phone, recoveryCodes } = await staff();
  expect(new Set(recoveryCodes).size).toBe(10);
  const [first = '', second = ''] = recoveryCodes;
  const browser = await inByPhone(desk, phone);
  const typed = ` ${first.toLowerCase().replace('-', ' ')} `;
  browser.take((await desk.auth.secondStep.takeCode(browser.headers, typed)).setCookie);
  expect(await desk.auth.secondStep.show(browser.headers)).toMatchObject({ recoveryCodesLeft: 9 });
  desk.wait(2);
  const later = await inByPhone(desk, phone);
  await expect(desk.auth.secondStep.takeCode(later.headers, first)).rejects.toMatchObject({
    code: 'recovery-code-used',
  });
  const fresh = await desk.auth.secondStep.renewRecoveryCodes(browser.headers);
  expect(fresh).toHaveLength(10);
  await expect(desk.auth.secondStep.takeCode(later.headers, second)).rejects.toMatchObject({
    code: 'second-code-wrong',
  });
});

test('after five wrong codes even a right one waits a quarter of an hour', async () => {
  const { desk, phone, shows } = await staff();
  desk.wait(halfAMinute);
  const browser = await inByPhone(desk, phone);
  const guess = (code: string) => desk.auth.secondStep.takeCode(browser.headers, code);
  for (let tried = 0; tried < 5; tried += 1)
    await expect(guess('000000')).rejects.toMatchObject({ code: 'second-code-wrong' });
  await expect(guess(await shows())).rejects.toMatchObject({ code: 'second-step-wait' });
  expect((await desk.auth.secondStep.show(browser.headers)).waitsUntil).not.toBeNull();
  desk.wait(15.1);
  browser.take((await guess(await shows())).setCookie);
  expect(await isDone(desk, browser)).toBe(true);
});

test('a thousand guesses at once are five', async () => {
  const { desk, phone } = await staff();
  const browser = await inByPhone(desk, phone);
  const guesses = Array.from({ length: 1000 }, (_, at) => String(at).padStart(6, '0'));
  const answers = await Promise.allSettled(
    guesses.map((guess) => desk.auth.secondStep.takeCode(browser.headers, guess)),
  );
  const codes = refusals(answers).map((error) => Object(error).code);
  expect(codes.filter((code) => code === 'second-code-wrong')).toHaveLength(5);
  expect(codes.filter((code) => code === 'second-step-wait')).toHaveLength(995);
});

test('two tabs that set up at once end with one authenticator, and the other is told', async () => {
  const desk = openDesk(database.signin);
  const tabs = await inByPhone(desk, anyPhone());
  const { secondStep } = desk.auth;
  const offers = [await secondStep.offerKey(tabs.headers, {}), await secondStep.offerKey(tabs.headers, {})];
  expect(offers[0]?.key).not.toBe(offers[1]?.key);
  const answers = await Promise.allSettled(
    [1, 2].map(() => withAuthenticator(desk, browserWith([tabs.headers.cookie]))),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a copied session sets up no authenticator where she has one, and changes none', async () => {
  const { desk, phone } = await staff();
  const copied = await inByPhone(desk, phone);
  const { secondStep } = desk.auth;
  await expect(secondStep.offerKey(copied.headers, {})).rejects.toMatchObject({
    code: 'second-step-set-already',
  });
  await expect(secondStep.renewRecoveryCodes(copied.headers)).rejects.toMatchObject({
    code: 'second-step-needed',
  });
  await expect(secondStep.offerPasskey(copied.headers)).rejects.toMatchObject({ code: 'second-step-needed' });
});

test('a key that was offered to one session is not taken from another, nor after a quarter of an hour', async () => {
  const desk = openDesk(database.signin);
  const [hers, other] = [await inByPhone(desk, anyPhone()), await inByPhone(desk, anyPhone())];
  const { secondStep } = desk.auth;
  const { sealed } = await secondStep.offerKey(hers.headers, {});
  const setUp = { sealed, code: '000000' };
  await expect(secondStep.setUp(other.headers, setUp)).rejects.toMatchObject({ code: 'set-up-too-old' });
  await expect(secondStep.setUp(hers.headers, setUp)).rejects.toMatchObject({ code: 'second-code-wrong' });
  expect((await secondStep.offerKey(hers.headers, { again: sealed })).key).toBe(
    (await secondStep.offerKey(hers.headers, { again: sealed })).key,
  );
  desk.wait(15.1);
  await expect(secondStep.setUp(hers.headers, setUp)).rejects.toMatchObject({ code: 'set-up-too-old' });
});

test('she moves to another phone from inside, and the old one counts no more', async () => {
  const { desk, phone, office, shows: oldPhone } = await staff();
  desk.wait(halfAMinute);
  const { shows } = await withAuthenticator(desk, office);
  desk.wait(halfAMinute);
  const browser = await inByPhone(desk, phone);
  await expect(desk.auth.secondStep.takeCode(browser.headers, await oldPhone())).rejects.toMatchObject({
    code: 'second-code-wrong',
  });
  browser.take((await desk.auth.secondStep.takeCode(browser.headers, await shows())).setCookie);
  expect(await isDone(desk, browser)).toBe(true);
});

test('reset, no session of hers opens the office, and she sets up anew', async () => {
  const { desk, phone, office } = await staff();
  const accountId = (await desk.auth.findAccount(phone)) ?? '';
  await desk.auth.secondStep.reset(accountId);
  expect(await isDone(desk, office)).toBe(false);
  expect(await desk.auth.secondStep.show(office.headers)).toMatchObject({
    isSet: false,
    recoveryCodesLeft: 0,
  });
  await withAuthenticator(desk, office);
  expect(await isDone(desk, office)).toBe(true);
});

test('neither key nor recovery code stands in the database as it is', async () => {
  const { key, recoveryCodes } = await staff();
  const rows = (await everyRow(database.owner, 'accounts')).map((row) => row.text).join('\n');
  for (const secret of [key, ...recoveryCodes]) expect(rows).not.toContain(secret);
});

test('with the account nothing of its second step is left', async () => {
  const { desk, phone } = await staff();
  const accountId = (await desk.auth.findAccount(phone)) ?? '';
  await desk.auth.eraseAccount(accountId);
  const rows = (await everyRow(database.owner, 'accounts')).map((row) => row.text).join('\n');
  expect(rows).not.toContain(accountId);
});
