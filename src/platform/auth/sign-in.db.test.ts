import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from '../../../tests/support/auth-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { testCell } from '../../../tests/support/postgres-template.ts';
import { codeOf } from '../../../tests/support/code-of.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

let nth = 0;
const anyPhone = () => `139${String(++nth).padStart(8, '0')}`;
const desk = () => openDesk(database.signin);
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000');

it('a phone and its code sign her in, with a cookie that scripts cannot read', async () => {
  const { auth, sms } = desk();
  const phone = anyPhone();
  await auth.sendCode(phone);
  const { setCookie } = await auth.verifyCode(phone, sms.codeFor(phone));
  expect(setCookie).toHaveLength(1);
  expect(setCookie[0]).toMatch(/^weijia\.session=[^;]+; Max-Age=5184000; Path=\/; HttpOnly; SameSite=Lax$/);
  const headers = new Headers({ cookie: setCookie[0]?.split(';')[0] ?? '' });
  expect(await auth.readSession(headers, testCell)).toMatchObject({
    personId: null,
    phoneMasked: `139****${phone.slice(-4)}`,
  });
});

it('behind https the cookie is sent over https alone', async () => {
  const { auth, sms } = openDesk(database.signin, { baseUrl: 'https://weijia.example' });
  const phone = anyPhone();
  await auth.sendCode(phone);
  const { setCookie } = await auth.verifyCode(phone, sms.codeFor(phone));
  expect(setCookie[0]).toMatch(/^__Secure-weijia\.session=.*; HttpOnly; Secure; SameSite=Lax$/);
  const headers = { cookie: setCookie[0]?.split(';')[0] };
  expect(await auth.readSession(headers, testCell)).not.toBeNull();
});

it('the second time the same phone is the same account', async () => {
  const { auth, sms } = desk();
  const phone = anyPhone();
  const accounts: (string | null)[] = [];
  for (const typed of [phone, `+86 ${phone.slice(0, 3)} ${phone.slice(3)}`]) {
    await auth.sendCode(typed);
    await auth.verifyCode(typed, sms.codeFor(phone));
    accounts.push(await auth.findAccount(phone));
  }
  expect(accounts[0]).not.toBeNull();
  expect(accounts[0]).toBe(accounts[1]);
});

it('a code may be typed with full-width digits and a space', async () => {
  const { auth, sms } = desk();
  const phone = anyPhone();
  await auth.sendCode(phone);
  const wide = Array.from(sms.codeFor(phone))
    .map((digit) => String.fromCodePoint(0xff10 + Number(digit)))
    .join('');
  await expect(auth.verifyCode(phone, `${wide.slice(0, 3)} ${wide.slice(3)}`)).resolves.toBeDefined();
});

it('a wrong code is refused and the right one still holds', async () => {
  const { auth, sms } = desk();
  const phone = anyPhone();
  await auth.sendCode(phone);
  const code = sms.codeFor(phone);
  for (const wrong of [otherThan(code), '', '12345', 'abcdef', "1' or 1=1", '9'.repeat(10_000), '\u0000']) {
    expect(await codeOf(auth.verifyCode(phone, wrong))).toBe('code-wrong');
  }
  await auth.verifyCode(phone, code);
});

it('a code that was used, that is old, or that a newer one replaced has expired', async () => {
  const { auth, sms, wait } = desk();
  const phone = anyPhone();
  await auth.sendCode(phone);
  const used = sms.codeFor(phone);
  await auth.verifyCode(phone, used);
  expect(await codeOf(auth.verifyCode(phone, used))).toBe('code-expired');

  await auth.sendCode(phone);
  const replaced = sms.codeFor(phone);
  wait(1);
  await auth.sendCode(phone);
  const newest = sms.codeFor(phone);
  if (replaced !== newest) expect(await codeOf(auth.verifyCode(phone, replaced))).toBe('code-expired');
  wait(5);
  expect(await codeOf(auth.verifyCode(phone, newest))).toBe('code-expired');
});

it('a code for one phone is worth nothing for another', async () => {
  const { auth, sms } = desk();
  const [hers, another] = [anyPhone(), anyPhone()];
  await auth.sendCode(hers);
  expect(await codeOf(auth.verifyCode(another, sms.codeFor(hers)))).toBe('code-expired');
  expect(await auth.findAccount(another)).toBeNull();
});

it('after five wrong tries even the right code is refused, and a new one helps', async () => {
  const { auth, sms } = desk();
  const phone = anyPhone();
  await auth.sendCode(phone);
  const code = sms.codeFor(phone);
  const guess = () => codeOf(auth.verifyCode(phone, otherThan(code)));
  const verdicts = [await guess(), await guess(), await guess(), await guess(), await guess(), await guess()];
  expect(verdicts).toEqual([...Array<string>(5).fill('code-wrong'), 'too-many-tries']);
  expect(await codeOf(auth.verifyCode(phone, code))).toBe('too-many-tries');
  await auth.sendCode(phone);
  await auth.verifyCode(phone, sms.codeFor(phone));
});

it('fifty guesses at once are still five', async () => {
  const { auth, sms } = desk();
  const phone = anyPhone();
  await auth.sendCode(phone);
  const wrong = otherThan(sms.codeFor(phone));
  const verdicts = await Promise.all(Array.from({ length: 50 }, () => codeOf(auth.verifyCode(phone, wrong))));
  expect(verdicts.filter((verdict) => verdict === 'code-wrong')).toHaveLength(5);
  expect(verdicts.filter((verdict) => verdict === 'too-many-tries')).toHaveLength(45);
});

it('of two tabs that enter the same code at once one is signed in', async () => {
  const { auth, sms } = desk();
  const phone = anyPhone();
  await auth.sendCode(phone);
  const code = sms.codeFor(phone);
  const verdicts = await Promise.all([1, 2, 3, 4].map(() => codeOf(auth.verifyCode(phone, code))));
  expect(verdicts.sort()).toEqual(['code-expired', 'code-expired', 'code-expired', 'no error']);
});

it('neither the phone that asked nor the code can be read from the table of codes', async () => {
  const { auth, sms } = desk();
  const phone = anyPhone();
  await auth.sendCode(phone);
  const rows = JSON.stringify(await database.owner.selectFrom('accounts.codes').selectAll().execute());
  expect(rows).not.toContain(phone);
  expect(rows).not.toContain(sms.codeFor(phone));
  expect(await database.owner.selectFrom('accounts.verification').selectAll().execute()).toEqual([]);
});

it('a session notes neither address nor device, an account neither name nor true e-mail', async () => {
  const { auth, sms } = desk();
  const phone = anyPhone();
  await auth.sendCode(phone);
  await auth.verifyCode(phone, sms.codeFor(phone));
  const row = await database.owner
    .selectFrom('accounts.user as u')
    .innerJoin('accounts.session as s', 's.user_id', 'u.id')
    .select(['u.id', 'u.name', 'u.email', 's.ip_address', 's.user_agent'])
    .where('u.phone_number', '=', phone)
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    name: '',
    email: `${row.id}@accounts.invalid`,
    ip_address: '',
    user_agent: '',
  });
});
