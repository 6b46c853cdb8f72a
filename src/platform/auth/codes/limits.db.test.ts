import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from '../../../../tests/support/auth-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';

import { codeOf } from '../../../../tests/support/code-of.ts';
import { isSmsError, isThrottled, noAnswerInTime, SmsError } from '../../sms/sms-error.ts';
import { createFakeSms } from '../../sms/fake-sms.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

let nth = 0;
const anyPhone = () => `136${String(++nth).padStart(8, '0')}`;
const desk = () => openDesk(database.signin);

it('a phone is sent ten codes an hour that nobody enters, then it has to wait', async () => {
  const { auth, wait } = desk();
  const phone = anyPhone();
  for (let sent = 0; sent < 10; sent++) {
    await auth.sendCode(phone);
    wait(1);
  }
  expect(await codeOf(auth.sendCode(phone))).toBe('too-many-codes');
  await auth.sendCode(anyPhone());
  wait(61);
  await auth.sendCode(phone);
});

it('of thirty requests at once one is sent', async () => {
  const { auth, sms } = desk();
  const phone = anyPhone();
  const verdicts = await Promise.all(Array.from({ length: 30 }, () => codeOf(auth.sendCode(phone))));
  expect(verdicts.filter((verdict) => verdict === 'no error')).toHaveLength(1);
  expect(sms.sent).toHaveLength(1);
});

it('whoever asks again within a minute is sent nothing, and the code on its way still lets her in', async () => {
  const { auth, sms, wait } = desk();
  const phone = anyPhone();
  await auth.sendCode(phone);
  for (let press = 0; press < 7; press++) expect(await codeOf(auth.sendCode(phone))).toBe('code-just-sent');
  expect(sms.sent).toHaveLength(1);
  wait(1);
  await auth.sendCode(phone);
  await auth.verifyCode(phone, sms.codeFor(phone));
  await auth.sendCode(phone);
  expect(sms.sent).toHaveLength(3);
});

it('a stranger cannot make a phone ring more than thirty times a day', async () => {
  const { auth, wait } = desk();
  const phone = anyPhone();
  for (let hour = 0; hour < 3; hour++) {
    for (let sent = 0; sent < 10; sent++) {
      await auth.sendCode(phone);
      wait(1);
    }
    wait(61);
  }
  expect(await codeOf(auth.sendCode(phone))).toBe('too-many-codes');
  wait(24 * 60);
  await auth.sendCode(phone);
});

it('whoever enters her codes may come and go', async () => {
  const { auth, sms } = desk();
  const phone = anyPhone();
  for (let visit = 0; visit < 30; visit++) {
    await auth.sendCode(phone);
    await auth.verifyCode(phone, sms.codeFor(phone));
  }
  expect(sms.sent).toHaveLength(30);
});

it('a code that could not be sent is told and does not count', async () => {
  const send = () => Promise.reject(new SmsError('aliyun', 'isv.AMOUNT_NOT_ENOUGH'));
  const { auth } = openDesk(database.signin, { sms: { send, has: () => true } });
  const phone = anyPhone();
  for (let attempt = 0; attempt < 12; attempt++) {
    await expect(auth.sendCode(phone)).rejects.toThrow('isv.AMOUNT_NOT_ENOUGH');
  }
  await desk().auth.sendCode(phone);
});

it('a code that comes although its provider did not answer in time lets her in', async () => {
  const sms = createFakeSms();
  const slow = async (...text: Parameters<typeof sms.send>) => {
    await sms.send(...text);
    throw new SmsError('aliyun', noAnswerInTime);
  };
  const { auth } = openDesk(database.signin, { sms: { send: slow, has: () => true } });
  const phone = anyPhone();
  await expect(auth.sendCode(phone)).rejects.toThrow(noAnswerInTime);
  await auth.verifyCode(phone, sms.codeFor(phone));
});

it('the next code takes away every trace of phones that asked more than a day ago', async () => {
  const { auth, wait } = desk();
  await auth.sendCode(anyPhone());
  wait(7 * 24 * 60);
  await auth.sendCode(anyPhone());
  const rows = await database.owner.selectFrom('accounts.codes').select('id').execute();
  expect(rows).toHaveLength(1);
});

it('whoever was sent codes while the clock ran ahead comes in once it is right again', async () => {
  const { auth, sms, wait } = desk();
  for (const ahead of [2, 365 * 24 * 60]) {
    const [entered, waited] = [anyPhone(), anyPhone()];
    wait(ahead);
    await auth.sendCode(entered);
    await auth.verifyCode(entered, sms.codeFor(entered));
    await auth.sendCode(waited);
    wait(-ahead);
    for (const phone of [entered, waited]) {
      await auth.sendCode(phone);
      await auth.verifyCode(phone, sms.codeFor(phone));
    }
  }
  expect(sms.sent).toHaveLength(8);
});

it('a phone of no known form is sent nothing', async () => {
  const { auth, sms } = desk();
  expect(await codeOf(auth.sendCode('12345'))).toBe('phone-unknown-form');
  expect(await codeOf(auth.verifyCode('12345', '123456'))).toBe('phone-unknown-form');
  expect(sms.sent).toEqual([]);
});

it('past what the whole district may be sent in a day a code is refused as by its provider', async () => {
  const { auth, sms, wait } = openDesk(database.signin, { codesADay: 3 });
  await database.owner.deleteFrom('accounts.codes').execute();
  for (let sent = 0; sent < 3; sent++) await auth.sendCode(anyPhone());
  const refused = await auth.sendCode(anyPhone()).catch((error: unknown) => error);
  expect(isSmsError(refused) && isThrottled(refused)).toBe(true);
  expect(String(refused)).toContain('daily limit of codes');
  expect(sms.sent).toHaveLength(3);
  wait(24 * 60 + 1);
  await auth.sendCode(anyPhone());
});

it('while strangers have her phone ring no more, the newest code that came still lets her in', async () => {
  const { auth, sms, wait } = desk();
  const phone = anyPhone();
  for (let sent = 0; sent < 10; sent++) {
    await auth.sendCode(phone);
    wait(1);
  }
  expect(await codeOf(auth.sendCode(phone))).toBe('too-many-codes');
  await auth.verifyCode(phone, sms.codeFor(phone));
  await auth.sendCode(phone);
});

it('a thousand guesses lock this phone alone, in clear words, and others at the same address come in', async () => {
  const { auth, sms } = desk();
  const [guessed, ...neighbours] = [anyPhone(), anyPhone(), anyPhone()];
  await auth.sendCode(guessed);
  const right = sms.codeFor(guessed);
  const wrong = right === '000000' ? '000001' : '000000';
  const verdicts: string[] = [];
  for (let round = 0; round < 20; round++) {
    const guesses = Array.from({ length: 50 }, () => codeOf(auth.verifyCode(guessed, wrong)));
    verdicts.push(...(await Promise.all(guesses)));
  }
  expect(verdicts.filter((verdict) => verdict === 'code-wrong')).toHaveLength(5);
  expect(verdicts.filter((verdict) => verdict === 'too-many-tries')).toHaveLength(995);
  expect(await codeOf(auth.verifyCode(guessed, right))).toBe('too-many-tries');
  for (const neighbour of neighbours) {
    await auth.sendCode(neighbour);
    await auth.verifyCode(neighbour, sms.codeFor(neighbour));
  }
});
