import fastify, { type FastifyInstance, type InjectOptions } from 'fastify';
import { api } from '../../src/api/api.ts';
import { httpOptions } from '../../src/api/http-options.ts';
import { makeId } from '../../src/core/shared/ids.ts';
import { newAccount } from '../../src/platform/auth/account-of.ts';
import { openAuth, type Auth } from '../../src/platform/auth/open-auth.ts';
import { createFakeSms } from '../../src/platform/sms/fake-sms.ts';
import { openVisitorTurns } from '../../src/platform/visitors/turns/open-visitor-turns.ts';
import { personOfPhone } from '../../src/platform/visitors/person-of-phone.ts';
import { newcomerOf } from '../../src/platform/visitors/visitor.ts';
import { answerChecker, type Answered } from './answered.ts';
import type { Person } from './factories.ts';
import { townOn, type Town } from './open-town.ts';
import { createTestDatabase, type TestDatabase } from './postgres-database.ts';

export type Ask = InjectOptions & { as?: Person; json?: unknown; key?: string; language?: string };

export type TestApp = {
  app: FastifyInstance;
  town: Town;
  database: TestDatabase;
  /** Asks the REST door; the answer has been checked against its OpenAPI. */
  ask: (ask: Ask) => Promise<Answered>;
  close: () => Promise<void>;
};

/** The REST door as the server opens it, with real sign-in, on a database of the test file's own. */
export async function buildApp(now = new Date('2026-12-20T02:00:00Z')): Promise<TestApp> {
  const database = await createTestDatabase();
  const { signin } = database;
  const town: Town = { ...townOn(database, now), close: () => Promise.resolve() };
  const { clockAt } = town;
  const newId = () => makeId(0, clockAt.now);
  const secret = 'Zq3vN8sT1xK6wB0yR5uE2cH7jL4mP9aD';
  const sms = createFakeSms();
  const auth = openAuth({ signinDb: signin, secret, demo: null, sms, now: town.clock, newId });
  const house = { world: town, auth };
  const app = fastify(httpOptions);
  await app.register(api, {
    ...{ world: town, turnsOf: openVisitorTurns(), provenPhone: auth.provenPhone },
    bearerOf: ({ headers: { authorization } }, cell) => newcomerOf(house, { authorization }, cell),
    personOfPhone: (phone, cell) => personOfPhone(house, phone, cell),
  });
  await app.ready();
  const check = answerChecker((await app.inject('/api/openapi.json')).json());
  const bearerOf = bearers(database, auth);
  return {
    ...{ app, town, database },
    ask: async ({ as, json, key, language, headers, ...rest }) => {
      const sent = {
        ...headers,
        ...(as && { authorization: `Bearer ${await bearerOf(as, clockAt.now)}` }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(language !== undefined && { 'accept-language': language }),
      };
      const payload = json === undefined ? {} : { payload: JSON.stringify(json) };
      const options = { ...rest, ...payload, headers: sent };
      return check(options, await app.inject(options));
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** A session for each person the first time that she asks. */
function bearers({ signin }: TestDatabase, auth: Auth) {
  const known = new Map<string, string>();
  return async (person: Person, now: Date): Promise<string> => {
    const bearer = known.get(person.id) ?? (await signedIn(person, now));
    known.set(person.id, bearer);
    return bearer;
  };
  async function signedIn(person: Person, now: Date): Promise<string> {
    const { actor, cell } = person.ctx();
    if (actor.kind !== 'person') throw new Error(`${person.name} is nobody`);
    const { accountId, personId: newPersonId } = actor;
    const phone = `138${String(known.size).padStart(8, '0')}`;
    await signin
      .insertInto('accounts.user')
      .values(newAccount(accountId, phone, now))
      .execute();
    await auth.membershipOf({ accountId, cell, newPersonId });
    return auth.issueToken(accountId, { secondStepDone: actor.secondStepDone === true });
  }
}
