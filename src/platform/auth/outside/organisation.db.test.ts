import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk, type Desk } from '../../../../tests/support/auth-desk.ts';
import { openProvider, type OpenProvider } from '../../../../tests/support/sign-in/open-provider.ts';
import { walkThrough } from '../../../../tests/support/sign-in/walk-through.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { testCell } from '../../../../tests/support/postgres-template.ts';
import { browserWith, inByPhone } from '../../../../tests/support/sign-in/second-step.ts';
import type { OutsideSignIn, Wish } from './sign-in-outside.ts';

const origin = 'http://weijia.test';
const backTo = `${origin}/sign-in/organisation/back`;

let database: TestDatabase;
let provider: OpenProvider;
beforeAll(async () => {
  database = await createTestDatabase();
  const people = [
    { login: 'wang', phone: '+86 138 0000 0001', phoneIsProved: true },
    { login: 'unproved', phone: '13800000002', phoneIsProved: false },
    { login: 'nameless' },
    { login: 'abroad', phone: '+1 202 555 0100', phoneIsProved: true },
  ];
  provider = await openProvider(people, [backTo]);
});
afterAll(async () => {
  await provider.close();
  await database.drop();
});

function opened(settings = provider.settings) {
  const desk = openDesk(database.signin, { outside: { organisation: settings } });
  const { organisation } = desk.auth.outside;
  if (!organisation) throw new Error('an organisation was set');
  return { desk, organisation };
}

const signsIn: Wish = { next: '/me', joins: null };

const nobody = { cookie: '' };

type Coming = { login: string; wish?: Wish; headers?: { cookie: string } };

async function comesBack(organisation: OutsideSignIn, { login, wish = signsIn, headers = nobody }: Coming) {
  const { address, sealed } = await organisation.begin({ origin, headers }, wish);
  const back = await walkThrough(address, login, backTo);
  const came = { back, sealed, headers, userAgent: null };
  return { came, finish: () => organisation.finish(came) };
}

/** She joins it by the link of her own page. */
async function joins(
  organisation: OutsideSignIn,
  login: string,
  { headers }: { headers: { cookie: string } },
) {
  const wish = { next: '/me', joins: await organisation.joinsWith(headers) };
  return comesBack(organisation, { login, wish, headers });
}

const whoIs = async ({ auth }: Desk, setCookie: readonly string[]) =>
  (await auth.readSession(browserWith(setCookie).headers, testCell))?.accountId;

describe('the account of an organisation', () => {
  test('with a proved phone is that phone’s account, and she needs no code', async () => {
    const { desk, organisation } = opened();
    const { finish } = await comesBack(organisation, { login: 'wang' });
    const { setCookie, next } = await finish();
    expect(next).toBe('/me');
    expect(await whoIs(desk, setCookie)).toBe(await desk.auth.findAccount('13800000001'));
    const session = await desk.auth.readSession(browserWith(setCookie).headers, testCell);
    expect(session).toMatchObject({ secondStepDone: false, phoneMasked: '138****0001' });
  });

  test.each(['unproved', 'nameless', 'abroad'])(
    'of whom no phone is proved (%s) opens nobody',
    async (login) => {
      const { organisation } = opened();
      const { finish } = await comesBack(organisation, { login });
      await expect(finish()).rejects.toMatchObject({ code: 'outside-account-unknown' });
    },
  );

  test('is joined by her who is signed in, signs her in from then on, and is nobody else’s', async () => {
    const { desk, organisation } = opened();
    const hers = await inByPhone(desk, '13900000001');
    const coming = await joins(organisation, 'nameless', hers);
    expect(await coming.finish()).toEqual({ setCookie: [], next: '/me', joined: true });
    const again = await comesBack(organisation, { login: 'nameless' });
    const { setCookie } = await again.finish();
    expect(await whoIs(desk, setCookie)).toBe(await desk.auth.findAccount('13900000001'));
    const other = await inByPhone(desk, '13900000002');
    const stolen = await joins(organisation, 'nameless', other);
    await expect(stolen.finish()).rejects.toMatchObject({ code: 'outside-account-taken' });
  });

  test('goes with her account', async () => {
    const { desk, organisation } = opened();
    const hers = await inByPhone(desk, '13900000003');
    await (await joins(organisation, 'leaves', hers)).finish();
    await desk.auth.eraseAccount((await desk.auth.findAccount('13900000003')) ?? '');
    const { finish } = await comesBack(organisation, { login: 'leaves' });
    await expect(finish()).rejects.toMatchObject({ code: 'outside-account-unknown' });
  });
});

describe('coming back is refused', () => {
  test('where somebody else has signed in on that browser since she asked to join it', async () => {
    const { desk, organisation } = opened();
    const [hers, next] = [await inByPhone(desk, '13900000004'), await inByPhone(desk, '13900000005')];
    const { came } = await joins(organisation, 'of the first', hers);
    const back = organisation.finish({ ...came, headers: next.headers });
    await expect(back).rejects.toMatchObject({ code: 'outside-refused' });
    const { finish } = await comesBack(organisation, { login: 'of the first' });
    await expect(finish()).rejects.toMatchObject({ code: 'outside-account-unknown' });
  });

  test('with what another browser keeps, or none', async () => {
    const { organisation } = opened();
    const [hers, other] = [
      await comesBack(organisation, { login: 'wang' }),
      await organisation.begin({ origin, headers: nobody }, signsIn),
    ];
    for (const [sealed, code] of [
      [other.sealed, 'outside-refused'],
      ['', 'outside-too-late'],
      ['forged', 'outside-too-late'],
    ] as const) {
      await expect(organisation.finish({ ...hers.came, sealed })).rejects.toMatchObject({ code });
    }
  });

  test('a second time with the same code', async () => {
    const { organisation } = opened();
    const { finish } = await comesBack(organisation, { login: 'wang' });
    await finish();
    await expect(finish()).rejects.toMatchObject({ code: 'outside-refused' });
  });

  test('after ten minutes', async () => {
    const { desk, organisation } = opened();
    const { finish } = await comesBack(organisation, { login: 'wang' });
    desk.wait(10.1);
    await expect(finish()).rejects.toMatchObject({ code: 'outside-too-late' });
  });

  test('where she said no, or the state was changed on the way', async () => {
    const { organisation } = opened();
    const { came } = await comesBack(organisation, { login: 'wang' });
    const changed = new URL(came.back);
    changed.searchParams.set('state', 'another');
    const denied = new URL(`${backTo}?error=access_denied&state=${came.back.searchParams.get('state')}`);
    for (const back of [changed, denied, new URL(backTo)])
      await expect(organisation.finish({ ...came, back })).rejects.toMatchObject({ code: 'outside-refused' });
  });
});

test('an organisation that does not answer is said so, and asked again the next time', async () => {
  const { organisation } = opened({ ...provider.settings, issuer: 'http://127.0.0.1:1' });
  for (let asked = 0; asked < 2; asked += 1)
    await expect(organisation.begin({ origin, headers: nobody }, signsIn)).rejects.toMatchObject({
      code: 'outside-not-reached',
    });
});

test('only a link of her own page leads to joining: none from elsewhere, and none of another session', async () => {
  const { desk, organisation } = opened();
  const [hers, other] = [await inByPhone(desk, '13900000006'), await inByPhone(desk, '13900000007')];
  for (const link of ['', '1', await organisation.joinsWith(other.headers)]) {
    const begun = organisation.begin({ origin, headers: hers.headers }, { next: '/me', joins: link });
    await expect(begun).rejects.toMatchObject({ code: 'outside-refused' });
  }
  await expect(organisation.joinsWith(nobody)).rejects.toMatchObject({ kind: 'signed-out' });
});
