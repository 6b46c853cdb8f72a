import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type Desk } from '../../tests/support/auth-desk.ts';
import { anOfficer, type Person } from '../../tests/support/factories.ts';
import { townOn, type Town } from '../../tests/support/open-town.ts';
import { createTestDatabase, type TestDatabase } from '../../tests/support/postgres-database.ts';
import { listColleaguesBelow } from '../core/offices/list-colleagues-below.ts';
import { newAccount } from '../platform/auth/account-of.ts';
import { openVisitorTurns } from '../platform/visitors/turns/open-visitor-turns.ts';
import { newcomerOf } from '../platform/visitors/visitor.ts';
import { asBearer, type ApiDoor } from './api-door.ts';
import { sendProblem } from './error-mapper.ts';

let database: TestDatabase;
let town: Town;
let desk: Desk;
let officer: Person;
let accountId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  town = townOn(database);
  desk = openDesk(database.signin, { now: town.clock });
  officer = await anOfficer(town, '王科长');
  const { actor, cell } = officer.ctx();
  accountId = actor.kind === 'person' ? actor.accountId : '';
  const account = newAccount(accountId, '13500000001', town.clock());
  await database.signin.insertInto('accounts.user').values(account).execute();
  await desk.auth.membershipOf({ accountId, cell, newPersonId: officer.id });
});
afterAll(() => database.drop());

/** A route for an office behind the REST door as the server opens it: every later one asks its rights in the same place. */
async function anOfficeRoute() {
  const app = fastify();
  const door: ApiDoor = {
    world: town,
    turnsOf: openVisitorTurns(),
    provenPhone: desk.auth.provenPhone,
    bearerOf: ({ headers: { authorization } }, cell) =>
      newcomerOf({ world: town, auth: desk.auth }, { authorization }, cell),
    personOfPhone: () => Promise.resolve(null),
  };
  app.setErrorHandler(sendProblem);
  app.get('/colleagues', async (request) =>
    listColleaguesBelow(await asBearer(door, request, town.cells[0])),
  );
  return (bearer: string) =>
    app.inject({ url: '/colleagues', headers: { authorization: `Bearer ${bearer}` } });
}

test('a bearer without the second step is told what its office needs, in a problem', async () => {
  const ask = await anOfficeRoute();
  const answer = await ask(await desk.auth.issueToken(accountId));
  expect(answer.statusCode).toBe(403);
  expect(answer.json()).toMatchObject({
    code: 'second-step-needed',
    type: 'urn:weijia:problem:second-step-needed',
  });
});

test('a bearer for which the machine room vouches acts for its office, until the step is reset', async () => {
  const ask = await anOfficeRoute();
  const bearer = await desk.auth.issueToken(accountId, { secondStepDone: true });
  expect((await ask(bearer)).statusCode).toBe(200);
  await desk.auth.secondStep.reset(accountId);
  expect((await ask(bearer)).json()).toMatchObject({ code: 'second-step-needed' });
});

test('a bearer of nobody is asked to sign in', async () => {
  const ask = await anOfficeRoute();
  expect((await ask('nobody')).statusCode).toBe(401);
});
