import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealedColumns } from '../../../src/core/people/columns/sealed-columns.ts';
import { asTheSystem } from '../factories.ts';
import { openTown, type Town } from '../open-town.ts';
import { marks, tablesOfACase, tablesWith, theHiddenCases, type HiddenCases } from './hidden-case.ts';
import { rowsOfCases } from './outsiders.ts';

let town: Town;
let hidden: HiddenCases;
beforeAll(async () => {
  town = await openTown();
  hidden = await theHiddenCases(town);
}, 60_000);
afterAll(() => town.close());

/** Sealed, and made of our own words alone: the same stand on every page that asks for them. */
const ofOurOwnWords = ['case_walls', 'case_screens'];

/** What goes into a pack lies in other tables too, and is marked there. */
const ofOtherTables = ['order_packs'];

/** Of no case: notes for a request, before anybody stays with it, and what a home asks of who can do something. */
const ofNoCase = [
  'request_notes',
  'talent_asks',
  'visits',
  'roster_rows',
  'person_phones',
  'cares',
  'pockets',
];

/** Every sealed value of the hidden cases in one table, opened. */
async function wordsIn(table: string): Promise<string> {
  const { vault } = asTheSystem(town);
  const opened: string[] = [];
  const of = table === 'cases' ? 'id' : 'case_id';
  for (const { column, id } of sealedColumns.filter((one) => one.table === table)) {
    const { rows } = await sql<{ sealed: Buffer; id: string }>`
      select ${sql.ref(column)} as sealed, ${sql.ref(id)}::text as id from ${sql.id('d370215', table)}
      where ${sql.ref(of)} = any(${hidden.caseIds}::uuid[]) and ${sql.ref(column)} is not null`.execute(
      town.owner,
    );
    for (const row of rows)
      opened.push((await vault.openBytes(row.sealed, { of: `${table}.${column}`, id: row.id })).toString());
  }
  return opened.join('\n');
}

test('each sealed table of a case holds its mark, so that no wall is tried without a word behind it', async () => {
  const tables = [...new Set(sealedColumns.map(({ table }) => table))];
  const none = [...ofOurOwnWords, ...ofOtherTables, ...ofNoCase];
  expect(Object.keys(marks).toSorted()).toEqual(tables.filter((one) => !none.includes(one)).toSorted());
  const lacking: string[] = [];
  for (const [table, mark] of Object.entries(marks))
    if (!(await wordsIn(table)).includes(JSON.stringify(mark).slice(1, -1))) lacking.push(table);
  expect(lacking).toEqual([]);
});

test('of every table that belongs to a case a row is there, and is counted, and its id is tried', async () => {
  const tables = await tablesOfACase(town);
  const counted = await rowsOfCases(town);
  expect(tables.filter((table) => !counted[table])).toEqual([]);
  expect(Object.keys(counted).filter((table) => table.startsWith('case')).length).toBeGreaterThan(10);
  const withId = await tablesWith(town, 'id');
  const tried = new Set(hidden.cases.flatMap(({ partIds }) => partIds));
  expect(tried.size).toBeGreaterThanOrEqual(tables.filter((table) => withId.includes(table)).length);
});
