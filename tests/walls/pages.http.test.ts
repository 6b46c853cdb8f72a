import { readFileSync } from 'node:fs';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theHiddenCases, type HiddenCases } from '../support/cases/hidden-case.ts';
import {
  addressesOf,
  everybodyElse,
  rowsOfCases,
  toldOf,
  unnamedIn,
  type Outsider,
} from '../support/cases/outsiders.ts';
import { asNobody, type Person } from '../support/factories.ts';
import { townOn, type Town } from '../support/open-town.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres-database.ts';
import { testCell } from '../support/postgres-template.ts';
import { makeId } from '../../src/core/shared/ids.ts';
import { openAuth } from '../../src/platform/auth/open-auth.ts';
import { pagesFolder } from '../../src/platform/open-house.ts';
import { createFakeSms } from '../../src/platform/sms/fake-sms.ts';
import { openVisitorTurns } from '../../src/platform/visitors/turns/open-visitor-turns.ts';
import { openCtx } from '../../src/platform/world.ts';
import { servePages } from '../../src/web/serve-pages.ts';

const now = new Date('2026-12-20T02:00:00Z');

let app: FastifyInstance;
let database: TestDatabase;
let town: Town;
let hidden: HiddenCases;
let outsiders: Outsider[];
/** Who looks; the pages ask it for each request. */
let looking: Person | null = null;

/** As the server opens a request, but for who has signed in: that is this test's to say. */
function openRequest() {
  const ctx = looking ? looking.ctx() : asNobody(town);
  const { actor } = ctx;
  const session =
    actor.kind === 'person'
      ? {
          ...{ accountId: actor.accountId, personId: actor.personId },
          ...{ phoneMasked: '138****0000', secondStepDone: actor.secondStepDone === true },
        }
      : null;
  const districts = () => [openCtx(town, testCell, { kind: 'anonymous' })];
  return Promise.resolve({ ctx, arrive: null, session, districts, everywhere: () => Promise.resolve([]) });
}

beforeAll(async () => {
  database = await createTestDatabase();
  town = { ...townOn(database, now), close: () => Promise.resolve() };
  hidden = await theHiddenCases(town);
  outsiders = await everybodyElse(town, hidden);
  const secret = 'Zq3vN8sT1xK6wB0yR5uE2cH7jL4mP9aD';
  const [sms, newId] = [createFakeSms(), () => makeId(0, now)];
  app = fastify();
  await app.register(servePages, {
    ...{ turnsOf: openVisitorTurns(), buildDirectory: pagesFolder, demo: false, map: null, secret },
    publisher: { organiser: '即墨区妇女联合会', recordNumbers: [], complaintsPhone: '0532-8850 0000' },
    auth: openAuth({ signinDb: database.signin, secret, demo: null, sms, now: town.clock, newId }),
    ...{ allowedOrigins: [], personOfPhone: () => Promise.resolve(null), cellsOf: () => Promise.resolve([]) },
    findPersonOfPhone: () => Promise.resolve(null),
    openly: () => openCtx(town, testCell, { kind: 'anonymous' }),
    openRequest,
  });
  await app.ready();
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.drop();
});

/** Every address of the list of pages, as it is written there. */
const paths = [
  ...readFileSync(new URL('../../src/web/routes.ts', import.meta.url), 'utf8').matchAll(
    /^ {2}route\('([^']+)'/gm,
  ),
].map(([, path = '']) => `/${path}`);

async function look(person: Outsider['person'], address: string, form?: string) {
  looking = person;
  const { statusCode, body } = await app.inject({
    ...{ url: address, method: form === undefined ? 'GET' : 'POST' },
    ...(form !== undefined && {
      payload: form,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  });
  return { status: statusCode, body };
}

test(
  'no page tells anybody outside the team a word of a case, and no form sent to one does anything to it',
  { timeout: 480_000 },
  async () => {
    const before = await rowsOfCases(town);
    const leaks: string[] = [];
    let cells = 0;
    for (const { who, person, audits } of outsiders) {
      for (const path of paths) {
        for (const address of addressesOf(path, hidden)) {
          for (const form of [undefined, 'words=%E8%AF%95&reason=%E8%AF%95']) {
            cells += 1;
            const { body } = await look(person, address, form);
            const unnamed = unnamedIn(address, hidden);
            const told = toldOf(body, { unnamed: audits ? [] : unnamed });
            if (told.length > 0) leaks.push(`${who}: ${form ? 'POST' : 'GET'} ${address} ${told.join()}`);
          }
        }
      }
    }
    console.info(`pages: ${cells} cells, ${leaks.length} leaks`);
    expect(leaks).toEqual([]);
    expect(cells).toBeGreaterThan(2 * outsiders.length * paths.length - 1);
    expect(await rowsOfCases(town)).toEqual(before);
  },
);

test('whoever is of the team is told by the same pages: the marks stand there to be found', async () => {
  const { status, body } = await look(hidden.lead, `/desk/cases/${hidden.caseIds[0]}`);
  expect([status, toldOf(body).length > 0]).toEqual([200, true]);
});
