import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, type Desk } from '../../../../tests/support/auth-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { testCell } from '../../../../tests/support/postgres-template.ts';
import { dayOf } from '../../../core/shared/dates.ts';
import { openBetterAuth } from '../better-auth.ts';
import { authParts } from '../open-auth.ts';
import { readSession } from '../read-session.ts';
import { writeUses } from './uses.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15';
const android = 'Mozilla/5.0 (Linux; Android 10; HLK-AL00) AppleWebKit/537.36 Mobile';

let nth = 0;
const anyPhone = () => `136${String(++nth).padStart(8, '0')}`;

async function signIn({ auth, sms }: Desk, phone: string, userAgent: string) {
  await auth.sendCode(phone);
  const { setCookie } = await auth.verifyCode(phone, sms.codeFor(phone), userAgent);
  return { cookie: setCookie[0]?.split(';')[0] ?? '' };
}

const isIn = async ({ auth }: Desk, headers: { cookie: string } | { authorization: string }) =>
  (await auth.readSession(headers, testCell)) !== null;

it('she sees each device by its kind, since when, and the day it was last used, and nothing else of it is kept', async () => {
  const desk = openDesk(database.signin);
  const phone = anyPhone();
  const old = await signIn(desk, phone, android);
  desk.wait(3 * 24 * 60);
  const here = await signIn(desk, phone, iphone);
  const seen = await desk.auth.listSessions(here);
  expect(seen).toMatchObject([
    { device: 'iphone', isThisOne: true, lastUsedOn: dayOf(desk.options.now()) },
    { device: 'android', isThisOne: false, lastUsedOn: dayOf(new Date()) },
  ]);
  await desk.auth.readSession(old, testCell);
  expect((await desk.auth.listSessions(here))[1]?.lastUsedOn).toBe(dayOf(desk.options.now()));
  const rows = await database.owner.selectFrom('accounts.session').selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/Mozilla|AppleWebKit|HLK/);
});

it('a session that she ends elsewhere is nobody at its next request, to us and to better-auth', async () => {
  const desk = openDesk(database.signin);
  const phone = anyPhone();
  const there = await signIn(desk, phone, android);
  const here = await signIn(desk, phone, iphone);
  expect(await isIn(desk, there)).toBe(true);
  const [, other] = await desk.auth.listSessions(here);
  await desk.auth.endSession(here, other?.id ?? '');
  expect(await isIn(desk, there)).toBe(false);
  const theirs = openBetterAuth(authParts(desk.options), 'http://localhost');
  expect(await theirs.api.getSession({ headers: new Headers(there) })).toBeNull();
  expect(await isIn(desk, here)).toBe(true);
});

it('all others end at once, and this one stays', async () => {
  const desk = openDesk(database.signin);
  const phone = anyPhone();
  const others = [await signIn(desk, phone, android), await signIn(desk, phone, android)];
  const here = await signIn(desk, phone, iphone);
  await desk.auth.endOtherSessions(here);
  expect(await Promise.all(others.map((other) => isIn(desk, other)))).toEqual([false, false]);
  expect(await desk.auth.listSessions(here)).toHaveLength(1);
});

it("nobody ends or sees a neighbour's sessions, and her own here ends by signing out alone", async () => {
  const desk = openDesk(database.signin);
  const [hers, neighbours] = [
    await signIn(desk, anyPhone(), iphone),
    await signIn(desk, anyPhone(), android),
  ];
  const [theirs] = await desk.auth.listSessions(neighbours);
  const [own] = await desk.auth.listSessions(hers);
  await desk.auth.endSession(hers, theirs?.id ?? '');
  for (const id of [own?.id ?? '', 'others', '']) await desk.auth.endSession(hers, id);
  await desk.auth.endSession({ cookie: 'weijia.session=forged.x' }, theirs?.id ?? '');
  await desk.auth.endOtherSessions({});
  expect([await isIn(desk, hers), await isIn(desk, neighbours)]).toEqual([true, true]);
  expect(await desk.auth.listSessions({})).toEqual([]);
});

it('a session that has run out is not shown, and cannot end others', async () => {
  const desk = openDesk(database.signin);
  const phone = anyPhone();
  const old = await signIn(desk, phone, android);
  desk.wait(60 * 24 * 60 + 5);
  // better-auth opens sessions by the machine's clock; a command's are opened by ours.
  const accountId = (await desk.auth.findAccount(phone)) ?? '';
  const here = { authorization: `Bearer ${await desk.auth.issueToken(accountId)}` };
  await desk.auth.endOtherSessions(old);
  expect(await isIn(desk, here)).toBe(true);
  expect(await desk.auth.listSessions(here)).toHaveLength(1);
});

it('the first use of a day is written once, and all that follow leave nothing to write', async () => {
  const desk = openDesk(database.signin);
  const here = await signIn(desk, anyPhone(), iphone);
  const parts = authParts(desk.options);
  for (let again = 0; again < 3; again += 1) await readSession(parts, here, testCell);
  expect(parts.uses.ids.size).toBe(0);
  desk.wait(24 * 60);
  for (let again = 0; again < 3; again += 1) await readSession(parts, here, testCell);
  expect(parts.uses.ids.size).toBe(1);
  await writeUses(parts);
  expect(parts.uses.ids.size).toBe(0);
  await readSession(parts, here, testCell);
  expect(parts.uses.ids.size).toBe(0);
});

it('a session that ended a week ago is forgotten, and one that lives or ended yesterday is kept', async () => {
  const desk = openDesk(database.signin);
  const accountId = await desk.auth.accountOf(anyPhone());
  const sessions = () =>
    database.owner
      .selectFrom('accounts.session')
      .select('expires_at')
      .where('user_id', '=', accountId)
      .orderBy('created_at')
      .execute();
  const now = () => desk.options.now().getTime();
  await desk.auth.issueToken(accountId);
  const [first] = await sessions();
  const life = (first?.expires_at.getTime() ?? 0) - now();
  desk.wait(7 * 24 * 60);
  await desk.auth.issueToken(accountId);
  desk.wait(life / 60_000 + 1);
  await desk.auth.issueToken(accountId);
  const [, ended, living] = await sessions();
  expect(ended?.expires_at.getTime()).toBeLessThan(now());
  await desk.auth.forgetEnded();
  expect(await sessions()).toEqual([ended, living]);
});
