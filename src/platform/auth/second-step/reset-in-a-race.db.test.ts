import { setTimeout as rest } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk } from '../../../../tests/support/auth-desk.ts';
import { codeOf } from '../../../../tests/support/code-of.ts';
import { lockAwaited } from '../../../../tests/support/lock-awaited.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { testCell } from '../../../../tests/support/postgres-template.ts';
import { openPasskeyDevice } from '../../../../tests/support/sign-in/passkey-device.ts';
import { inByPhone, withAuthenticator } from '../../../../tests/support/sign-in/second-step.ts';
import type { DB } from '../../db/types.generated.ts';
import { insertPasskey } from './second-step-queries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const origin = 'http://weijia.test';

let nth = 0;
async function staff() {
  const desk = openDesk(database.signin);
  const phone = `133${String(++nth).padStart(8, '0')}`;
  const office = await inByPhone(desk, phone);
  await withAuthenticator(desk, office);
  const accountId = (await desk.auth.findAccount(phone)) ?? '';
  return { auth: desk.auth, desk, phone, office, accountId };
}

type Held<T> = { acts: () => Promise<T>; meanwhile: (db: Kysely<DB>) => Promise<unknown> };

/** She has been asked who she is and is held up at a row; something happens meanwhile, and she goes on. */
async function whileHeld<T>(
  hold: (db: Kysely<DB>) => Promise<unknown>,
  { acts, meanwhile }: Held<T>,
): Promise<T> {
  const { acted } = await database.owner.transaction().execute(async (db) => {
    await hold(db);
    const acted = acts();
    acted.catch(() => undefined);
    await lockAwaited(database);
    await meanwhile(db);
    return { acted };
  });
  return acted;
}

test('a key that is made while her second step is reset acts for no office', async () => {
  const { auth, office, accountId } = await staff();
  let resetting: Promise<void> = Promise.resolve();
  const key = await whileHeld(
    (db) => db.selectFrom('accounts.user').select('id').where('id', '=', accountId).forUpdate().execute(),
    {
      acts: () => auth.makeKey(office.headers, '区里的报表'),
      meanwhile: async () => {
        resetting = auth.secondStep.reset(accountId);
        await Promise.race([resetting, rest(200)]);
      },
    },
  );
  await resetting;
  const session = await auth.readSession({ authorization: `Bearer ${key}` }, testCell);
  expect(session?.secondStepDone).toBe(false);
});

test('a passkey that is taken away while it is shown opens nothing', async () => {
  const { auth, desk, phone, accountId } = await staff();
  const device = openPasskeyDevice(origin);
  const id = Buffer.from(`the passkey of ${phone}`).toString('base64url');
  await insertPasskey(database.signin, {
    ...{ id: desk.options.newId(), account_id: accountId, credential_id: id, sign_count: 0 },
    ...{ public_key: device.publicKey, device: null, made_at: desk.options.now() },
  });
  desk.wait(1.1);
  const thief = await inByPhone(desk, phone);
  const asked = await auth.secondStep.askForPasskey(thief.headers);
  const { challenge = '', sealed = '' } = asked ?? {};
  const answer = { sealed, credential: device.shown({ id, challenge }), origin };
  const opening = whileHeld(
    (db) =>
      db
        .selectFrom('accounts.passkeys')
        .select('id')
        .where('account_id', '=', accountId)
        .forUpdate()
        .execute(),
    {
      acts: () => auth.secondStep.takePasskey(thief.headers, answer),
      meanwhile: (db) => db.deleteFrom('accounts.second_steps').where('account_id', '=', accountId).execute(),
    },
  );
  expect(await codeOf(opening)).toBe('passkey-refused');
});
