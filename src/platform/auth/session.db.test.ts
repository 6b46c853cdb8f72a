import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, type Desk } from '../../../tests/support/auth-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { testCell } from '../../../tests/support/postgres-template.ts';
import { maskPhone } from '../../core/people/mask-phone.ts';
import { makeId } from '../../core/shared/ids.ts';
import { createDemoSms } from '../sms/demo-sms.ts';
import { openBetterAuth } from './better-auth.ts';
import { authParts } from './open-auth.ts';
import { signToken } from './signed-token.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

let nth = 0;
const anyPhone = () => `137${String(++nth).padStart(8, '0')}`;

/** Our verdict and better-auth's own, each as the id of the account. */
async function verdicts({ auth, options }: Desk, headers: Record<string, string>) {
  const theirs = openBetterAuth(authParts(options), 'http://localhost');
  const session = await theirs.api.getSession({ headers: new Headers(headers) });
  const ours = await auth.readSession(headers, testCell);
  return { ours: ours?.accountId ?? null, theirs: session?.user.id ?? null };
}

async function signedIn(desk: Desk) {
  const phone = anyPhone();
  await desk.auth.sendCode(phone);
  const { setCookie } = await desk.auth.verifyCode(phone, desk.sms.codeFor(phone));
  const cookie = setCookie[0]?.split(';')[0] ?? '';
  const bearer = decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1));
  const accountId = (await desk.auth.findAccount(phone)) ?? '';
  return { accountId, bearer, forms: [{ cookie }, { authorization: `Bearer ${bearer}` }] };
}

it('nothing that was sent to her phone outlives her account', async () => {
  const sms = createDemoSms(openDesk(database.signin).options);
  const { auth } = openDesk(database.signin, { sms });
  const [gone, stays] = [anyPhone(), anyPhone()];
  const accountId = await auth.accountOf(gone);
  await auth.sendCode(gone);
  await auth.sendCode(stays);
  await auth.eraseAccount(accountId);
  const texts = await database.owner.selectFrom('accounts.texts').select('phone_masked').execute();
  expect(texts).toEqual([{ phone_masked: maskPhone(stays) }]);
  expect(await database.owner.selectFrom('accounts.codes').select('id').execute()).toHaveLength(1);
});

it('a session of better-auth is read alike from cookie and bearer', async () => {
  const desk = openDesk(database.signin);
  const { accountId, forms } = await signedIn(desk);
  for (const headers of forms) {
    expect(await verdicts(desk, headers)).toEqual({ ours: accountId, theirs: accountId });
  }
});

it('a session that a command opened is one to better-auth too', async () => {
  const desk = openDesk(database.signin);
  const accountId = await desk.auth.accountOf(anyPhone());
  const bearer = await desk.auth.issueToken(accountId);
  for (const headers of [
    { authorization: `Bearer ${bearer}` },
    { cookie: `weijia.session=${encodeURIComponent(bearer)}` },
  ]) {
    expect(await verdicts(desk, headers)).toEqual({ ours: accountId, theirs: accountId });
  }
});

it('a tampered token is nobody to both', async () => {
  const desk = openDesk(database.signin);
  const { bearer } = await signedIn(desk);
  const [token = '', signature = ''] = bearer.split('.');
  const flipped = (text: string, at: number) =>
    text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
  const tampered = [
    token,
    `${token}.`,
    `${flipped(token, 3)}.${signature}`,
    `${token}.${flipped(signature, 5)}`,
    `${token}.${signature.slice(0, 20)}`,
    signToken(token, 'a secret of somebody else'),
    signToken('no-such-session', desk.options.secret),
  ];
  for (const text of tampered) {
    for (const headers of [{ authorization: `Bearer ${text}` }, { cookie: `weijia.session=${text}` }]) {
      expect(await verdicts(desk, headers)).toEqual({ ours: null, theirs: null });
    }
  }
});

it('the token as it stands in the table opens nothing without our signature', async () => {
  const desk = openDesk(database.signin);
  const { accountId } = await signedIn(desk);
  const { token } = await database.owner
    .selectFrom('accounts.session')
    .select('token')
    .where('user_id', '=', accountId)
    .executeTakeFirstOrThrow();
  expect(await verdicts(desk, { authorization: `Bearer ${token}` })).toEqual({ ours: null, theirs: null });
});

it('an expired session is nobody to both', async () => {
  const desk = openDesk(database.signin);
  const { accountId, forms } = await signedIn(desk);
  await database.owner
    .updateTable('accounts.session')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .where('user_id', '=', accountId)
    .execute();
  // Ours goes first: better-auth deletes an expired session when it sees it.
  expect(await desk.auth.readSession(forms[0] ?? {}, testCell)).toBeNull();
  for (const headers of forms) expect(await verdicts(desk, headers)).toEqual({ ours: null, theirs: null });
});

it('a session lasts sixty days by our clock', async () => {
  const desk = openDesk(database.signin);
  const { forms } = await signedIn(desk);
  desk.wait(60 * 24 * 60 - 5);
  expect(await desk.auth.readSession(forms[0] ?? {}, testCell)).not.toBeNull();
  desk.wait(10);
  expect(await desk.auth.readSession(forms[0] ?? {}, testCell)).toBeNull();
});

it('signing out counts at once, on this device alone, and takes the cookie back', async () => {
  const desk = openDesk(database.signin);
  const { accountId, forms } = await signedIn(desk);
  const elsewhere = { authorization: `Bearer ${await desk.auth.issueToken(accountId)}` };
  const { setCookie } = await desk.auth.signOut(new Headers(forms[0]));
  expect(setCookie.find((cookie) => cookie.startsWith('weijia.session='))).toMatch(
    /^weijia\.session=; Max-Age=0/,
  );
  for (const headers of forms) expect(await verdicts(desk, headers)).toEqual({ ours: null, theirs: null });
  expect((await verdicts(desk, elsewhere)).ours).toBe(accountId);
});

it('signing out without a session does no harm', async () => {
  const { auth } = openDesk(database.signin);
  await expect(auth.signOut(new Headers())).resolves.toBeDefined();
  await expect(auth.signOut(new Headers({ cookie: 'weijia.session=forged.x' }))).resolves.toBeDefined();
});

it('an account is one person in a cell, also when two requests join at once', async () => {
  const desk = openDesk(database.signin);
  const { accountId, forms } = await signedIn(desk);
  const join = () =>
    desk.auth.membershipOf({ accountId, cell: testCell, newPersonId: makeId(1, new Date()) });
  const [first, second] = await Promise.all([join(), join()]);
  expect(first).toBe(second);
  expect(await desk.auth.readSession(forms[0] ?? {}, testCell)).toMatchObject({ personId: first });
  const elsewhere = { number: 2, schema: 'd370214', divisionCode: '370214' };
  expect(await desk.auth.readSession(forms[0] ?? {}, elsewhere)).toMatchObject({ personId: null });
});

it('an erased account leaves no row, and its sessions end', async () => {
  const desk = openDesk(database.signin);
  const { accountId, forms } = await signedIn(desk);
  await desk.auth.membershipOf({ accountId, cell: testCell, newPersonId: makeId(1, new Date()) });
  await database.owner.deleteFrom('accounts.codes').execute();
  await desk.auth.eraseAccount(accountId);
  await desk.auth.eraseAccount(accountId);
  expect(await verdicts(desk, forms[0] ?? {})).toEqual({ ours: null, theirs: null });
  for (const [table, column] of [
    ['accounts.session', 'user_id'],
    ['accounts.memberships', 'account_id'],
  ] as const) {
    const rows = await database.owner.selectFrom(table).selectAll().where(column, '=', accountId).execute();
    expect(rows).toEqual([]);
  }
});
