import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aCaseworker, aRequest } from '../../../../tests/support/cases/case-town.ts';
import { aLivelyCase } from '../../../../tests/support/cases/lively-case.ts';
import { asTheSystem, moveClock, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { listCases } from '../reading/list-cases.ts';
import { showCase } from '../reading/show-case.ts';
import { tellOfClocks } from '../clocks/tell-of-clocks.ts';
import { followUp } from '../closing/follow-up.ts';
import { tellOfFollowUps } from '../closing/tell-of-follow-ups.ts';
import { verifyNotes } from '../notes/verify-notes.ts';
import { tellOfLonelyCases } from '../team/tell-of-lonely-cases.ts';
import { showOrders } from '../../orders/show-orders.ts';
import { forgetCases } from './forget-cases.ts';
import { forgetCaseOn } from './retention-of-cases.ts';
import { rowsOfACase, wordsOfACase } from './words-of-a-case.ts';

let town: Town;
let qin: Person;
let caseId: string;
beforeEach(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  const { id: requestId } = await aRequest(town);
  await aLivelyCase(town, { desk: qin, requestId });
  caseId = (await listCases(qin.ctx(), {})).items[0]?.id ?? '';
});
afterEach(() => town.close());

const toItsDay = (daysBefore = 0) => moveClock(town, { minutes: (1095 - daysBefore) * 24 * 60 });

const wordsLeft = async () => {
  const left: string[] = [];
  for (const { table, columns } of wordsOfACase)
    for (const column of columns) {
      const { rows } =
        await sql`select from ${sql.id('d370215', table)} where ${sql.ref(column)} is not null`.execute(
          town.owner,
        );
      if (rows.length > 0) left.push(`${table}.${column}`);
    }
  return left;
};

test('a case is kept three years after it was closed', () => {
  expect(forgetCaseOn('2026-12-20')).toBe('2029-12-19');
});

test('every sealed word of a case is on the list, so that none is kept for ever', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.table_name || '.' || c.column_name as name from information_schema.columns c
    where c.table_schema = 'd370215' and c.data_type = 'bytea' and exists (
      select from information_schema.columns k where k.table_schema = c.table_schema
      and k.table_name = c.table_name and k.column_name = 'case_id')`.execute(town.owner);
  const words = wordsOfACase.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
  const listed = [...words, ...rowsOfACase.map((table) => `${table}.sealed`)];
  // Hashes are kept: they say nothing and prove what was there. A request has a day of its own.
  const hashes = ['case_notes.hash', 'case_notes.previous_hash', 'order_packs.sha256'];
  const kept = rows
    .map(({ name }) => name)
    .filter((name) => !hashes.includes(name) && !name.startsWith('requests.'));
  expect(kept.toSorted()).toEqual(listed.toSorted());
});

test('on its day every word goes, and what could be counted stays', async () => {
  toItsDay(1);
  expect(await forgetCases(asTheSystem(town))).toBe(0);
  expect((await wordsLeft()).length).toBeGreaterThan(10);
  toItsDay(1094);
  expect(await forgetCases(asTheSystem(town))).toBe(1);
  expect(await wordsLeft()).toEqual([]);
  expect(await forgetCases(asTheSystem(town))).toBe(0);
  const rows = await town.owner.withSchema('d370215').selectFrom('case_notes').select('hash').execute();
  expect(rows).toHaveLength(1);
});

test('the team sees that it was there; its notes are called forgotten and not broken; nothing is added', async () => {
  expect(await verifyNotes(qin.ctx(), { caseId })).toEqual({ notes: 1, forgotten: 0, faults: [] });
  toItsDay();
  await forgetCases(asTheSystem(town));
  expect(await verifyNotes(qin.ctx(), { caseId })).toEqual({ notes: 1, forgotten: 1, faults: [] });
  const shown = await showCase(qin.ctx(), { caseId });
  expect(shown).toMatchObject({
    state: 'closed',
    outcome: 'handled',
    notes: [],
    parties: [],
    plan: null,
    closing: null,
  });
  const { orders } = await showOrders(qin.ctx(), { caseId });
  expect(orders).toMatchObject([{ particulars: null, evidence: [], packs: [{ isKept: false }] }]);
  const more = followUp(qin.ctx(), { caseId, clock: 'follow-up-first', reached: true, words: '好' });
  await expect(more).rejects.toMatchObject({ code: 'case-forgotten' });
});

test('nothing runs on in it: no clock, nobody who is to be called, no call for somebody to lead it', async () => {
  toItsDay();
  await forgetCases(asTheSystem(town));
  expect(await tellOfFollowUps(asTheSystem(town))).toBe(0);
  await sql`update d370215.case_members set left_at = ${town.clock()}, left_why = 'seat-gone'`.execute(
    town.owner,
  );
  expect(await tellOfLonelyCases(asTheSystem(town))).toBe(0);
  expect(await tellOfClocks(asTheSystem(town))).toBe(0);
  const { rows } =
    await sql`select from d370215.case_clocks where case_id = ${caseId} and stopped_at is null`.execute(
      town.owner,
    );
  expect(rows).toHaveLength(0);
});

test('words that are gone before their day were taken away, and are called broken', async () => {
  await sql`update d370215.case_notes set words = null`.execute(town.owner);
  expect(await verifyNotes(qin.ctx(), { caseId })).toMatchObject({
    ...{ forgotten: 0, faults: [{ seq: 1, fault: 'words-broken' }] },
  });
});

test('not while an order still protects her', async () => {
  await sql`update d370215.protection_orders set state = 'granted', valid_until = '2030-06-01'`.execute(
    town.owner,
  );
  toItsDay();
  expect(await forgetCases(asTheSystem(town))).toBe(0);
  moveClock(town, { minutes: 366 * 24 * 60 });
  expect(await forgetCases(asTheSystem(town))).toBe(1);
});
