import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDesk } from '../../../../tests/support/auth-desk.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { testCell } from '../../../../tests/support/postgres-template.ts';
import { openProvider, type OpenProvider } from '../../../../tests/support/sign-in/open-provider.ts';
import { browserWith, inByPhone, type Browser } from '../../../../tests/support/sign-in/second-step.ts';
import { walkThrough } from '../../../../tests/support/sign-in/walk-through.ts';

const origin = 'http://weijia.test';
const backTo = `${origin}/sign-in/organisation/back`;
const nobody = { cookie: '' };

let database: TestDatabase;
let provider: OpenProvider;
beforeAll(async () => {
  database = await createTestDatabase();
  provider = await openProvider([{ login: 'proved', phone: '13700000009', phoneIsProved: true }], [backTo]);
});
afterAll(async () => {
  await provider.close();
  await database.drop();
});

function opened() {
  const desk = openDesk(database.signin, { outside: { organisation: provider.settings } });
  const { organisation } = desk.auth.outside;
  if (!organisation) throw new Error('an organisation was set');
  const readsAs = async (headers: { cookie: string } | { authorization: string }) =>
    (await desk.auth.readSession(headers, testCell))?.accountId ?? null;
  /** Goes there and comes back; the answer is not yet given. */
  const goes = async (login: string, headers = nobody, joins: string | null = null) => {
    const { address, sealed } = await organisation.begin({ origin, headers }, { next: '/me', joins });
    const back = await walkThrough(address, login, backTo);
    return () => organisation.finish({ back, sealed, headers, userAgent: null });
  };
  const comesIn = async (login: string) => browserWith((await (await goes(login))()).setCookie);
  const joins = async (login: string, { headers }: Browser) => {
    await (
      await goes(login, headers, await organisation.joinsWith(headers))
    )();
    const [joined] = await desk.auth.listJoined(headers);
    return joined?.id ?? '';
  };
  return { desk, auth: desk.auth, readsAs, goes, comesIn, joins };
}

describe('an account outside that she has severed', () => {
  test('lets nobody in: its sessions end at once, a key made there too, and she stays where her phone let her in', async () => {
    const { desk, auth, readsAs, comesIn, goes, joins } = opened();
    const byPhone = await inByPhone(desk, '13700000001');
    const id = await joins('wang', byPhone);
    const there = await comesIn('wang');
    const [keyThere, keyHere] = [
      await auth.makeKey(there.headers, '那边做的'),
      await auth.makeKey(byPhone.headers, '这边做的'),
    ];
    expect(await auth.listJoined(byPhone.headers)).toMatchObject([
      { id, outside: 'organisation', isHere: false, isLastWay: false },
    ]);
    expect(await auth.severOutside(byPhone.headers, id)).toEqual({ outside: 'organisation', wasHere: false });
    const asBearer = (key: string) => ({ authorization: `Bearer ${key}` });
    expect([await readsAs(there.headers), await readsAs(asBearer(keyThere))]).toEqual([null, null]);
    const hers = await auth.findAccount('13700000001');
    expect([await readsAs(byPhone.headers), await readsAs(asBearer(keyHere))]).toEqual([hers, hers]);
    await expect((await goes('wang'))()).rejects.toMatchObject({ code: 'outside-account-unknown' });
    expect(await auth.listJoined(byPhone.headers)).toEqual([]);
    const kept = await database.signin.selectFrom('accounts.account').select('account_id').execute();
    expect(kept.filter(({ account_id: mark }) => mark.endsWith(' wang'))).toEqual([]);
  });

  test('ends the session she sits at, if that came by it, also after it has shown a second step', async () => {
    const { desk, auth, readsAs, comesIn, joins } = opened();
    const id = await joins('li', await inByPhone(desk, '13700000002'));
    const there = await comesIn('li');
    expect(await auth.listJoined(there.headers)).toMatchObject([{ id, isHere: true }]);
    expect(await auth.severOutside(there.headers, id)).toEqual({ outside: 'organisation', wasHere: true });
    expect(await readsAs(there.headers)).toBeNull();
  });

  test('does not come back by proving her phone, until she joins it again herself', async () => {
    const { desk, auth, comesIn, goes, joins, readsAs } = opened();
    const byItself = await comesIn('proved');
    const [joined] = await auth.listJoined(byItself.headers);
    await auth.severOutside(byItself.headers, joined?.id ?? '');
    await expect((await goes('proved'))()).rejects.toMatchObject({ code: 'outside-account-unknown' });
    const byPhone = await inByPhone(desk, '13700000009');
    await joins('proved', byPhone);
    expect(await readsAs((await comesIn('proved')).headers)).toBe(await auth.findAccount('13700000009'));
  });
});

describe('severing is refused', () => {
  test('to everybody else, to a key, and to nobody', async () => {
    const { desk, auth, comesIn, joins } = opened();
    const hers = await inByPhone(desk, '13700000003');
    const id = await joins('zhao', hers);
    const other = await inByPhone(desk, '13700000004');
    expect(await auth.severOutside(other.headers, id)).toBeNull();
    expect(await auth.severOutside(hers.headers, 'no id')).toBeNull();
    const bearer = { authorization: `Bearer ${await auth.makeKey(hers.headers, '报表')}` };
    for (const headers of [bearer, nobody])
      await expect(auth.severOutside(headers, id)).rejects.toMatchObject({ kind: 'signed-out' });
    expect((await auth.readSession((await comesIn('zhao')).headers, testCell))?.accountId).toBe(
      await auth.findAccount('13700000003'),
    );
  });

  test('to her who has no phone number to come back by', async () => {
    const { desk, auth, comesIn, joins } = opened();
    const hers = await inByPhone(desk, '13700000005');
    const id = await joins('qian', hers);
    const phone_number = null;
    await database.signin
      .updateTable('accounts.user')
      .set({ phone_number })
      .where('phone_number', '=', '13700000005')
      .execute();
    expect(await auth.listJoined(hers.headers)).toMatchObject([{ id, isLastWay: true }]);
    await expect(auth.severOutside(hers.headers, id)).rejects.toMatchObject({ code: 'outside-last-way-in' });
    await comesIn('qian');
  });
});

test('of ten who come in while she severs it none stays in', async () => {
  const { desk, auth, goes, joins, readsAs } = opened();
  const hers = await inByPhone(desk, '13700000006');
  const id = await joins('sun', hers);
  const coming = await Promise.all(Array.from({ length: 10 }, () => goes('sun')));
  const half = Math.floor(coming.length / 2);
  const came = await Promise.allSettled([
    ...coming.slice(0, half).map((finish) => finish()),
    auth.severOutside(hers.headers, id),
    ...coming.slice(half).map((finish) => finish()),
  ]);
  for (const one of came) {
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'outside-account-unknown' });
    else if (one.value && 'setCookie' in one.value)
      expect(await readsAs(browserWith(one.value.setCookie).headers)).toBeNull();
  }
  expect(await auth.listSessions(hers.headers)).toHaveLength(1);
});
