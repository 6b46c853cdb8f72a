import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, type Desk } from '../../../../tests/support/auth-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { testCell } from '../../../../tests/support/postgres-template.ts';
import { openWechat, type FakeWechat } from '../../../../tests/support/sign-in/open-wechat.ts';
import { browserWith, inByPhone } from '../../../../tests/support/sign-in/second-step.ts';
import type { WechatSettings } from './wechat-settings.ts';

const origin = 'http://weijia.test';
const nobody = { cookie: '' };

let database: TestDatabase;
let wechat: FakeWechat;
beforeAll(async () => {
  database = await createTestDatabase();
  wechat = await openWechat([`${origin}/sign-in/wechat/back`]);
});
afterAll(async () => {
  await wechat.close();
  await database.drop();
});

function opened(settings: WechatSettings = wechat.settings) {
  const desk = openDesk(database.signin, { outside: { wechat: settings } });
  const { wechat: door, organisation } = desk.auth.outside;
  if (!door) throw new Error('WeChat was set');
  expect(organisation).toBeNull();
  return { desk, door };
}

type Coming = { openId: string; joins?: string; headers?: { cookie: string } };

async function comesBack(
  door: ReturnType<typeof opened>['door'],
  { openId, joins, headers = nobody }: Coming,
) {
  const { address, sealed } = await door.begin({ origin, headers }, { next: '/me', joins: joins ?? null });
  const back = await wechat.walkThrough(address, openId);
  const came = { back, sealed, headers, userAgent: null };
  return { came, finish: () => door.finish(came) };
}

const whoIs = async ({ auth }: Desk, setCookie: readonly string[]) =>
  (await auth.readSession(browserWith(setCookie).headers, testCell))?.accountId;

describe('an account of WeChat', () => {
  test('is joined by her who signed in by phone, and then lets her in without a code', async () => {
    const { desk, door } = opened();
    const { finish } = await comesBack(door, { openId: 'o-wang' });
    await expect(finish()).rejects.toMatchObject({ code: 'outside-account-unknown' });
    const { headers } = await inByPhone(desk, '13900000101');
    const joins = await door.joinsWith(headers);
    expect(await (await comesBack(door, { openId: 'o-wang', joins, headers })).finish()).toMatchObject({
      joined: true,
    });
    const { setCookie, next } = await (await comesBack(door, { openId: 'o-wang' })).finish();
    expect(next).toBe('/me');
    expect(await whoIs(desk, setCookie)).toBe(await desk.auth.findAccount('13900000101'));
  });

  test('goes with her account', async () => {
    const { desk, door } = opened();
    const { headers } = await inByPhone(desk, '13900000102');
    const joins = await door.joinsWith(headers);
    await (await comesBack(door, { openId: 'o-leaves', joins, headers })).finish();
    await desk.auth.eraseAccount((await desk.auth.findAccount('13900000102')) ?? '');
    const { finish } = await comesBack(door, { openId: 'o-leaves' });
    await expect(finish()).rejects.toMatchObject({ code: 'outside-account-unknown' });
  });
});

describe('what WeChat refuses is refused, and no secret is told', () => {
  const refusalOf = async (attempt: Promise<unknown>) =>
    attempt.then(
      () => ({ code: 'no error', cause: '' }),
      (error: Error & { code: string }) => ({
        code: error.code,
        cause: error.cause instanceof Error ? error.cause.message : '',
      }),
    );

  test.each([
    {
      ...{ what: 'a wrong secret', change: { appSecret: 'wrong' } },
      ...{ code: 'outside-refused', cause: '40125 invalid appsecret' },
    },
    {
      ...{ what: 'nobody there', change: { endpoint: 'http://127.0.0.1:9' } },
      ...{ code: 'outside-not-reached', cause: 'WeChat was not reached' },
    },
  ])('$what', async ({ change, code, cause }) => {
    const { came } = await comesBack(opened().door, { openId: 'o-wang' });
    const other = opened({ ...wechat.settings, ...change }).door;
    const refusal = await refusalOf(other.finish(came));
    expect(refusal.code).toBe(code);
    expect(refusal.cause).toContain(cause);
    expect(refusal.cause).not.toMatch(/secret=|wrong/);
  });

  test('a code that was used, was never given, or comes back to another browser', async () => {
    const { door } = opened();
    const { headers } = await inByPhone(opened().desk, '13900000103');
    const joins = await door.joinsWith(headers);
    const coming = await comesBack(door, { openId: 'o-once', joins, headers });
    await coming.finish();
    expect(await refusalOf(coming.finish())).toMatchObject({ cause: expect.stringContaining('40163') });
    const { came } = await comesBack(door, { openId: 'o-once' });
    const withCode = (code: string) => {
      const back = new URL(came.back);
      back.searchParams.set('code', code);
      return { ...came, back };
    };
    expect(await refusalOf(door.finish(withCode('made-up')))).toMatchObject({
      cause: expect.stringContaining('40029'),
    });
    const { sealed } = await door.begin({ origin, headers: nobody }, { next: '/me', joins: null });
    expect(await refusalOf(door.finish({ ...came, sealed }))).toMatchObject({ code: 'outside-refused' });
    expect(
      await refusalOf(door.finish({ ...came, back: new URL(`${origin}/sign-in/wechat/back`) })),
    ).toMatchObject({ code: 'outside-refused' });
  });
});
