import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { buildApp, type TestApp } from '../support/build-app.ts';
import { theHiddenCases, type HiddenCases } from '../support/cases/hidden-case.ts';
import {
  addressesOf,
  everybodyElse,
  rowsOfCases,
  toldOf,
  unnamedIn,
  type Outsider,
} from '../support/cases/outsiders.ts';

type Way = { method: 'GET' | 'POST' | 'DELETE' | 'PUT' | 'PATCH'; path: string };

const methods = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH'] as const;

let door: TestApp;
let hidden: HiddenCases;
let outsiders: Outsider[];
let ways: Way[];
beforeAll(async () => {
  door = await buildApp();
  hidden = await theHiddenCases(door.town);
  outsiders = await everybodyElse(door.town, hidden);
  const openapi: unknown = (await door.app.inject('/api/openapi.json')).json();
  const { paths } = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(openapi);
  ways = Object.entries(paths).flatMap(([path, operations]) =>
    methods.filter((method) => method.toLowerCase() in operations).map((method) => ({ method, path })),
  );
}, 60_000);
afterAll(() => door.close());

const send = (person: Outsider['person'], { method, path }: Way) =>
  door.ask({
    ...{ method, url: path, ...(person && { as: person }) },
    ...(method !== 'GET' && { json: {}, key: crypto.randomUUID() }),
  });

test(
  'no address of REST tells anybody outside the team a word of a case, or does anything to it',
  { timeout: 480_000 },
  async () => {
    const before = await rowsOfCases(door.town);
    const leaks: string[] = [];
    let cells = 0;
    for (const { who, person, audits } of outsiders) {
      for (const { method, path } of ways) {
        for (const address of addressesOf(path, hidden)) {
          cells += 1;
          const { status, body } = await send(person, { method, path: address });
          const unnamed = unnamedIn(address, hidden);
          const isLog = audits === true && path.endsWith('/cases/{id}/accesses');
          const isRefused = status >= 400 || !hidden.caseIds.some((id) => address.includes(id)) || isLog;
          // To an auditor the log of all cases names each by its id, and tells no word of any.
          const isLogOfAll = audits === true && path.endsWith('/case-accesses');
          const told = toldOf(JSON.stringify(body), { unnamed: isLogOfAll ? [] : unnamed });
          if (told.length > 0 || !isRefused)
            leaks.push(`${who}: ${method} ${address} ${status} ${told.join()}`);
        }
      }
    }
    console.info(`REST: ${cells} cells, ${leaks.length} leaks`);
    expect(leaks).toEqual([]);
    expect(cells).toBeGreaterThan(500);
    expect(await rowsOfCases(door.town)).toEqual(before);
  },
);

test('whoever is of the team is told by the same addresses: the marks stand there to be found', async () => {
  const { body } = await send(hidden.lead, { method: 'GET', path: `/api/v1/cases/${hidden.caseIds[0]}` });
  expect(toldOf(JSON.stringify(body)).length).toBeGreaterThan(5);
});
