import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp, type TestApp } from '../../tests/support/build-app.ts';
import { aCase, aCaseworker } from '../../tests/support/cases/case-town.ts';
import { aHome, aHost, aPerson, type Person } from '../../tests/support/factories.ts';
import { inTree } from '../../tests/support/offices/office-town.ts';
import { tableOf } from '../../tests/support/rosters/tables.ts';
import { seated } from '../../tests/support/offices/seated.ts';
import { listAnnouncements } from '../core/announcements/list-announcements.ts';
import { listHomesBelow } from '../core/homes-below/list-homes-below.ts';
import { appointAdministrator } from '../core/people/appoint-administrator.ts';
import { listAnswers } from '../core/same-women/list-answers.ts';
import { listSameWomen } from '../core/same-women/list-same-women.ts';
import { listRefused } from '../core/rosters/list-refused.ts';
import { listReady } from '../core/rosters/ready/list-ready.ts';
import { readRoster } from '../core/rosters/read-roster.ts';
import { listRequests } from '../core/requests/queue/list-requests.ts';
import { listTalents } from '../core/talents/asking/list-talents.ts';
import { listAccessesOfAll } from '../core/cases/reading/list-accesses-of-all.ts';
import { listAccesses } from '../core/cases/reading/list-accesses.ts';
import { listCases } from '../core/cases/reading/list-cases.ts';
import { listExecutives } from '../core/executives/list-executives.ts';
import { listGaps } from '../core/reach/list-gaps.ts';
import type { Ctx } from '../core/shared/ctx.ts';
import { cursorAfter } from '../core/shared/cursor.ts';
import { isCoreError } from '../core/shared/errors.ts';
import { makeId } from '../core/shared/ids.ts';
import { openCtx } from '../platform/world.ts';
import { listSuggestions } from '../core/suggestions/list-suggestions.ts';

let door: TestApp;
let office: Person;
let caseworker: Person;
let auditor: Person;
let caseId: string;
let rosterId: string;
let desk: Person;
let home: { id: string };

beforeAll(async () => {
  door = await buildApp();
  await inTree(door.town);
  home = await aHome(door.town);
  desk = await seated(door.town, await aHost(door.town, '秦大姐', home), 'rights');
  office = await aPerson(door.town, '于主任');
  const system = openCtx(door.town, door.town.cells[0], { kind: 'system' });
  await appointAdministrator(system, { personId: office.id });
  caseworker = await aCaseworker(door.town, '秦大姐', 'rights');
  auditor = await aCaseworker(door.town, '严大姐', 'auditor');
  rosterId = (
    await readRoster(
      office.ctx(),
      { kind: 'households', divisionCode: '370215', fileName: '户数.xlsx' },
      {
        lines: tableOf([
          ['村居', '户数'],
          ['没有的村', 3],
        ]),
        personOfPhone: async () => null,
      },
    )
  ).id;
  caseId = (await aCase(door.town, caseworker)).id;
});
afterAll(() => door.close());

/** The status that a cursor gets at a door of REST. */
const overRest = (url: string) => async (cursor: string) =>
  (await door.app.inject({ url: `/api/v1/${url}cursor=${encodeURIComponent(cursor)}` })).statusCode;

/** What no door of REST leads to is asked of the verb: an error that is none of core's would be a 500. */
const overVerb = (ask: (cursor: string) => Promise<unknown>) => (cursor: string) =>
  ask(cursor)
    .then(() => 200)
    .catch((error: unknown) => (isCoreError(error) ? 422 : 500));

const suggestions = (which: 'open' | 'done') =>
  overVerb((cursor) => listSuggestions(office.ctx(), { which, cursor }));
const requests = (which: 'open' | 'mine' | 'done') =>
  overVerb((cursor) => listRequests(desk.ctx(), { which, cursor }));
const homesBelow = (sort: 'village' | 'term' | 'activity') =>
  overVerb((cursor) => listHomesBelow(office.ctx(), { sort, cursor }));

type OfReach = (ctx: Ctx, wish: { division: string; cursor: string }) => Promise<unknown>;
const ofReach = (ask: OfReach) => overVerb((cursor) => ask(office.ctx(), { division: '370215', cursor }));

const id = fc.constantFrom(
  makeId(1, new Date('2026-12-20T02:00:00Z')),
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
);
const number = fc.oneof(
  fc.constantFrom(0, 1, 2, -1, 0.5, 2.000_000_000_5, 5e-324, 3e9, 1e300, 2 ** 53, 8.64e15, 8.9e15, -8.64e15),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const tier = fc.constantFrom('name', 'saying', 'other', 0);
const code = fc.constantFrom('', '37', '3702150020010', '0', '9'.repeat(120), '37\u0000');
const instant = fc.constantFrom(
  '2026-12-20T02:00:00.000Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999999Z',
  '2026-12-20T02:00Z',
  '2026-02-30T00:00:00Z',
);

/** Every place where a cursor is read, by file: what it may hold, turned to extremes, and who asks there. */
const read = [
  {
    where: 'core/homes/directory/in-order-queries.ts',
    shapes: [
      { key: fc.tuple(number, id), ask: overRest('homes?near=36.4,120.4&') },
      { key: fc.tuple(code, id), ask: overRest('homes?') },
    ],
  },
  {
    where: 'core/homes/directory/met-queries.ts',
    shapes: [
      { key: fc.tuple(tier, code, id), ask: overRest(`homes?q=${encodeURIComponent('泉心')}&`) },
      {
        key: fc.tuple(tier, number, id),
        ask: overRest(`homes?near=36.4,120.4&q=${encodeURIComponent('泉心')}&`),
      },
    ],
  },
  {
    where: 'core/activities/activity-queries.ts',
    shapes: [{ key: fc.tuple(instant, id), ask: overRest('activities?') }],
  },
  {
    where: 'core/suggestions/list-suggestions.ts',
    shapes: [
      { key: fc.tuple(id), ask: suggestions('open') },
      { key: fc.tuple(number, id), ask: suggestions('done') },
    ],
  },
  {
    where: 'core/homes-below/list-homes-below.ts',
    shapes: [
      { key: fc.tuple(code, id), ask: homesBelow('village') },
      { key: fc.tuple(fc.constantFrom('never', '00001798761600000000'), id), ask: homesBelow('term') },
      { key: fc.tuple(fc.oneof(code, number), id), ask: homesBelow('activity') },
    ],
  },
  {
    where: 'core/announcements/list-announcements.ts',
    shapes: [
      {
        key: fc.tuple(id),
        ask: overVerb((cursor) => listAnnouncements(office.ctx(), { cursor })),
      },
    ],
  },
  {
    where: 'core/cases/reading/list-cases.ts',
    shapes: [{ key: fc.tuple(id), ask: overVerb((cursor) => listCases(caseworker.ctx(), { cursor })) }],
  },
  {
    where: 'core/cases/reading/list-accesses-of-all.ts',
    shapes: [{ key: fc.tuple(id), ask: overVerb((cursor) => listAccessesOfAll(auditor.ctx(), { cursor })) }],
  },
  {
    where: 'core/executives/list-executives.ts',
    shapes: [{ key: fc.tuple(id), ask: ofReach(listExecutives) }],
  },
  {
    where: 'core/reach/list-gaps.ts',
    shapes: [
      { key: fc.tuple(fc.constant('place'), code), ask: ofReach(listGaps) },
      { key: fc.tuple(fc.constant('executive'), fc.oneof(code, id)), ask: ofReach(listGaps) },
    ],
  },
  {
    where: 'core/board/list-board.ts',
    shapes: [{ key: fc.tuple(number, id), ask: overRest('questions?') }],
  },
  {
    where: 'core/cases/reading/list-accesses.ts',
    shapes: [
      {
        key: fc.tuple(id),
        ask: overVerb((cursor) => listAccesses(caseworker.ctx(), { caseId, cursor })),
      },
    ],
  },
  {
    where: 'core/same-women/list-answers.ts',
    shapes: [{ key: fc.tuple(number, id), ask: overVerb((cursor) => listAnswers(office.ctx(), { cursor })) }],
  },
  {
    where: 'core/same-women/list-same-women.ts',
    shapes: [{ key: fc.tuple(id, id), ask: overVerb((cursor) => listSameWomen(office.ctx(), { cursor })) }],
  },
  {
    where: 'core/rosters/ready/list-ready.ts',
    shapes: [
      {
        key: fc.tuple(number),
        ask: overVerb((cursor) => listReady(office.ctx(), { rosterId, cursor })),
      },
    ],
  },
  {
    where: 'core/rosters/list-refused.ts',
    shapes: [
      {
        key: fc.tuple(number),
        ask: overVerb((cursor) => listRefused(office.ctx(), { rosterId, cursor })),
      },
    ],
  },
  {
    where: 'core/requests/queue/list-requests.ts',
    shapes: [
      { key: fc.tuple(fc.oneof(number, fc.constant('none')), id), ask: requests('open') },
      { key: fc.tuple(fc.oneof(number, fc.constant('none')), id), ask: requests('mine') },
      { key: fc.tuple(number, id), ask: requests('done') },
    ],
  },
  {
    where: 'core/talents/asking/list-talents.ts',
    shapes: [
      {
        key: fc.tuple(id),
        ask: overVerb((cursor) => listTalents(desk.ctx(), { homeId: home.id, cursor })),
      },
    ],
  },
];

describe.each(read)('a cursor that somebody has changed, in $where', ({ shapes }) => {
  test('is never more than a fault of the input', async () => {
    for (const { key, ask } of shapes) {
      const changed = fc.oneof(
        { weight: 4, arbitrary: key },
        fc.array(fc.oneof(number, id, code, instant, fc.string()), { maxLength: 5 }),
      );
      const check = fc.asyncProperty(changed, async (parts) => {
        expect([200, 422]).toContain(await ask(cursorAfter(parts)));
      });
      await fc.assert(check, { numRuns: 150 });
    }
  });
});

test('no reader of cursors is missing above', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const readers = files.filter(
    (file) =>
      /(?<!\.test)\.tsx?$/.test(file) &&
      file !== 'core/shared/cursor.ts' &&
      readFileSync(`src/${file}`, 'utf8').includes('readCursor('),
  );
  expect(readers.sort()).toEqual(read.map(({ where }) => where).sort());
});
