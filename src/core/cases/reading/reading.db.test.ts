import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker, aRequest } from '../../../../tests/support/cases/case-town.ts';
import {
  aHome,
  aHost,
  aPerson,
  anOfficer,
  asTheSystem,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { addDays, dayOf } from '../../shared/dates.ts';
import { listAccessLinesOfAll } from '../access-queries.ts';
import { startClockAt } from '../clocks/start-clock.ts';
import { seeCase } from '../see-case.ts';
import { addMember } from '../team/add-member.ts';
import { worksOnCases } from '../works-on-cases.ts';
import { findCaseToOpen } from './find-case-to-open.ts';
import { listAccessesOfAll } from './list-accesses-of-all.ts';
import { listCases } from './list-cases.ts';
import { showCaseHead } from './show-case-head.ts';

let town: Town;
let qin: Person;
let zhou: Person;
let ye: Person;
let yan: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  zhou = await aCaseworker(town, '周大姐', 'rights');
  ye = await aCaseworker(town, '叶大姐', 'counsellor');
  yan = await aCaseworker(town, '严大姐', 'auditor');
});
afterAll(() => town.close());

const startsClock = (caseId: string, due: Date) =>
  inTransaction(qin.ctx(), async (ctx) => {
    if (ctx.actor.kind !== 'person') throw new Error('somebody starts it');
    await seeCase({ ...ctx, actor: ctx.actor }, caseId, 'plan');
    const clock = 'protection-order-validity';
    return startClockAt(ctx, { caseId, clock, aboutId: ctx.newId(), due });
  });

const inDays = (days: number) => new Date(town.clock().getTime() + days * 86_400_000);

test('the list and the head of a case say which clock ends next, and nobody else sees either', async () => {
  const { id: caseId } = await aCase(town, qin);
  expect((await listCases(qin.ctx(), {})).items.find(({ id }) => id === caseId)?.nextClock).toBeNull();
  await startsClock(caseId, inDays(90));
  await startsClock(caseId, inDays(40));
  const line = (await listCases(qin.ctx(), {})).items.find(({ id }) => id === caseId);
  expect(line?.nextClock).toEqual({ clock: 'protection-order-validity', dueAt: inDays(40) });
  const head = await showCaseHead(qin.ctx(), { caseId });
  expect(head).toMatchObject({ standing: 'lead', clocks: [{ dueAt: inDays(40) }, { dueAt: inDays(90) }] });
  expect((await listCases(zhou.ctx(), {})).items).toEqual([]);
  await expect(showCaseHead(zhou.ctx(), { caseId })).rejects.toMatchObject({ code: 'case-not-found' });
});

test('a request leads to its case for the team, and to opening one for who may', async () => {
  const free = await aRequest(town);
  const asked = { requestId: free.id };
  expect(await findCaseToOpen(qin.ctx(), asked)).toMatchObject({ caseId: null, mayOpen: true });
  expect(await findCaseToOpen(ye.ctx(), asked)).toMatchObject({ caseId: null, mayOpen: false });
  const { id: caseId, requestId } = await aCase(town, qin);
  expect(await findCaseToOpen(qin.ctx(), { requestId })).toMatchObject({ caseId, mayOpen: false });
  expect(await findCaseToOpen(zhou.ctx(), { requestId })).toMatchObject({ caseId: null, mayOpen: false });
  expect(await findCaseToOpen(qin.ctx(), { requestId: 'none' })).toMatchObject({
    caseId: null,
    mayOpen: false,
  });
});

test('an auditor reads who opened which case, page by page, and a superior, a host or the team do not', async () => {
  moveClock(town, { minutes: 1 });
  const { id: caseId } = await aCase(town, qin);
  moveClock(town, { minutes: 1 });
  await showCaseHead(qin.ctx(), { caseId });
  const first = await listAccessesOfAll(yan.ctx(), { limit: 1 });
  expect(first.items).toMatchObject([{ caseId, what: 'read', role: 'rights' }]);
  const second = await listAccessesOfAll(yan.ctx(), { limit: 1, cursor: first.nextCursor ?? '' });
  expect(second.items).toMatchObject([{ caseId, what: 'opened' }]);
  expect(JSON.stringify([first, second])).not.toContain(qin.id);
  const others = [qin, ye, await anOfficer(town, '宋大姐'), await aPerson(town, '李婶')];
  for (const who of [...others, await aHost(town, '江大姐', await aHome(town))])
    await expect(listAccessesOfAll(who.ctx(), {})).rejects.toMatchObject({ kind: 'forbidden' });
});

test('an auditor asks for some days and for one unit, page by page; days that cannot be are refused', async () => {
  const now = town.clockAt.now;
  moveClock(town, { minutes: 3 * 1440 });
  const { id: caseId } = await aCase(town, qin);
  const far = await aCaseworker(town, '于大姐', 'counsellor');
  await town.owner
    .withSchema('d370215')
    .updateTable('appointments')
    .set({ division_code: '370215002' })
    .where('person_id', '=', far.id)
    .execute();
  moveClock(town, { minutes: 1 });
  await addMember(qin.ctx(), { caseId, personId: far.id });
  moveClock(town, { minutes: 1440 });
  await showCaseHead(far.ctx(), { caseId });
  const day = (days: number) => addDays(dayOf(now), days);
  const told = async (asked: Parameters<typeof listAccessesOfAll>[1]) =>
    (await listAccessesOfAll(yan.ctx(), asked)).items
      .filter((one) => one.caseId === caseId)
      .map(({ what, role }) => `${String(role)} ${what}`);
  expect(await told({ from: day(4) })).toEqual(['counsellor read']);
  expect(await told({ from: day(3), until: day(3) })).toEqual(['rights worked', 'rights opened']);
  expect(await told({ until: day(2) })).toEqual([]);
  expect(await told({ unit: '370215002', limit: 1 })).toEqual(['counsellor read']);
  expect(await told({ from: day(4), unit: '370215' })).toEqual([]);
  const { units, nextCursor } = await listAccessesOfAll(yan.ctx(), { from: day(3), limit: 1 });
  expect(units.map(({ code }) => code).toSorted()).toEqual(['370215', '370215002']);
  expect(await told({ from: day(3), limit: 1, cursor: nextCursor ?? '' })).toEqual(['rights worked']);
  for (const [asked, fault] of [
    [
      { from: day(3), until: day(2) },
      { path: 'until', code: 'until-before-from' },
    ],
    [{ from: '2026-02-30' }, { path: 'from', code: 'day-shape' }],
    [{ unit: '即墨' }, { path: 'unit', code: 'unknown-choice' }],
  ] as const)
    await expect(told(asked)).rejects.toMatchObject({ kind: 'invalid', faults: [fault] });
  town.clockAt.now = now;
});

test('of the days that an auditor does not ask for no line is read, however many there are', async () => {
  const { id: caseId } = await aCase(town, qin);
  const { now } = town.clockAt;
  moveClock(town, { minutes: 3 * 1440 });
  await town.owner
    .withSchema('d370215')
    .insertInto('audit')
    .values(
      Array.from({ length: 500 }, () => ({
        ...{ id: qin.ctx().newId(), at: town.clock(), actor_id: qin.id },
        ...{ verb: 'show-case', subject_id: caseId },
      })),
    )
    .execute();
  town.clockAt.now = now;
  const readSoFar = async ({ db }: Ctx) => {
    const { rows } = await sql<{ read: number }>`select (seq_tup_read + idx_tup_fetch)::int as read
      from pg_stat_xact_user_tables where schemaname = 'd370215' and relname = 'audit'`.execute(db);
    return rows[0]?.read ?? 0;
  };
  const linesRead = async (until: Date | null) =>
    inTransaction(asTheSystem(town), async (ctx) => {
      await sql`set local enable_seqscan = off`.execute(ctx.db);
      const before = await readSoFar(ctx);
      await listAccessLinesOfAll(ctx, { from: null, until, unit: '370215', limit: 10_000 });
      return (await readSoFar(ctx)) - before;
    });
  expect(await linesRead(null)).toBeGreaterThanOrEqual(500);
  expect(await linesRead(new Date(town.clock().getTime() + 60_000))).toBeLessThan(100);
  const { items } = await listAccessesOfAll(yan.ctx(), { from: '0001-01-01', until: '1969-12-31' });
  expect(items).toEqual([]);
});

test('who has a seat works on cases, an auditor and an officer do not', async () => {
  expect(await worksOnCases(ye.ctx())).toBe(true);
  for (const who of [yan, await anOfficer(town, '林大姐', { role: 'town' })])
    expect(await worksOnCases(who.ctx())).toBe(false);
});
