import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { testCell } from '../../../../tests/support/postgres-template.ts';
import { townOn } from '../../../../tests/support/open-town.ts';
import { listBoard } from '../../../core/board/list-board.ts';
import { listAccessesOfAll } from '../../../core/cases/reading/list-accesses-of-all.ts';
import { listCases } from '../../../core/cases/reading/list-cases.ts';
import { showMediation } from '../../../core/mediations/reading/show-mediation.ts';
import { showOrders } from '../../../core/orders/show-orders.ts';
import { listRequests } from '../../../core/requests/queue/list-requests.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { listTalents } from '../../../core/talents/asking/list-talents.ts';
import { openCtx, type World } from '../../world.ts';
import { loadDemo } from '../load-demo.ts';
import { findDemoPeople, type DemoPeople } from './demo-people.ts';
import { fillDemoHelp } from './fill-demo-help.ts';

const opened = new Date('2026-12-20T02:00:00Z');

let database: TestDatabase;
let world: World;
let people: DemoPeople;
beforeAll(async () => {
  database = await createTestDatabase();
  world = { ...townOn(database, opened), cells: [testCell] };
  await loadDemo(database.owner, world);
  await Promise.all([fillDemoHelp(world), fillDemoHelp(world)]);
  const found = await findDemoPeople(openCtx(world, testCell, { kind: 'system' }));
  if (!found) throw new Error('the cast is there');
  people = found;
}, 60_000);
afterAll(() => database.drop());

const rowsOf = async (table: 'requests' | 'cases' | 'mediations' | 'talent_asks') =>
  (await database.owner.withSchema(testCell.schema).selectFrom(table).select('id').execute()).length;

test('two servers that open one demo fill it once, and a third start changes nothing', async () => {
  const rows = { requests: await rowsOf('requests'), cases: await rowsOf('cases') };
  expect(rows).toEqual({ requests: 13, cases: 3 });
  await fillDemoHelp(world);
  expect(await rowsOf('requests')).toBe(rows.requests);
});

test('each of the cast finds something living: the desk, the team, the mediator, the host, and everybody the board', async () => {
  const { ctxOf, homeId } = people;
  const queue = await listRequests(ctxOf('rights'), {});
  const statuses = new Set(queue.items.map(({ status }) => status));
  expect([...statuses].toSorted()).toEqual(['answered', 'taken', 'waiting']);
  expect(new Set(queue.items.map(({ door }) => door))).toContain('conflict');
  const casesOf = async (ctx: Ctx) => (await listCases(ctx, {})).items;
  expect(await casesOf(ctxOf('rights'))).toHaveLength(2);
  expect(await casesOf(ctxOf('counsellor'))).toHaveLength(1);
  const [docket] = await casesOf(ctxOf('mediator'));
  const { mediations } = { mediations: await rowsOf('mediations') };
  expect([mediations, docket === undefined]).toEqual([1, false]);
  const shown = await showMediation(ctxOf('mediator'), { caseId: docket?.id ?? '' });
  expect(JSON.stringify(shown)).toContain('演示镇人民调解委员会');
  expect((await listTalents(ctxOf('host'), { homeId })).items.map(({ asked }) => asked)).toContain('open');
  expect((await listBoard(people.nobody(), {})).items.map(({ answers }) => answers.length)).toEqual([1, 1]);
});

test('the clock of the court runs on the order, and whoever audits sees who read, and no word', async () => {
  const { ctxOf } = people;
  const cases = (await listCases(ctxOf('rights'), {})).items;
  const orders = [];
  for (const { id } of cases) orders.push(...(await showOrders(ctxOf('rights'), { caseId: id })).orders);
  expect(orders).toMatchObject([{ state: 'accepted' }]);
  const db = database.owner.withSchema(testCell.schema);
  const auditor = await db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.person_id')
    .select(['people.id', 'people.account_id'])
    .where('role', '=', 'auditor')
    .executeTakeFirstOrThrow();
  const actor = { kind: 'person', personId: auditor.id, accountId: auditor.account_id ?? '' } as const;
  const log = await listAccessesOfAll({ ...ctxOf('rights'), actor: { ...actor, secondStepDone: true } }, {});
  expect(log.items.length).toBeGreaterThan(5);
  expect(JSON.stringify(log)).not.toMatch(/动手|老人|晾衣服/);
});
