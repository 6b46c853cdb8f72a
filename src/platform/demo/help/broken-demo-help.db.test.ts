import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { testCell } from '../../../../tests/support/postgres-template.ts';
import { townOn } from '../../../../tests/support/open-town.ts';
import type { World } from '../../world.ts';
import { loadDemo } from '../load-demo.ts';
import { fillDemoHelp } from './fill-demo-help.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await createTestDatabase();
  world = { ...townOn(database, new Date('2026-12-20T02:00:00Z')), cells: [testCell] };
  await loadDemo(database.owner, world);
}, 60_000);
afterAll(() => database.drop());

/** The same world until so many things have been sealed: then the machine goes out. */
function breakingAfter(seals: number): World {
  let left = seals;
  const vaultOf: World['vaultOf'] = (cell) => {
    const vault = world.vaultOf(cell);
    return {
      ...vault,
      seal: (...sealed) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('out')) : vault.seal(...sealed);
      },
    };
  };
  return { ...world, vaultOf };
}

const lastOfEach = [
  'talent_asks',
  'board_answers',
  'case_sessions',
  'order_steps',
  'mediation_committees',
  'mediation_sittings',
] as const;
type Table = 'requests' | (typeof lastOfEach)[number];
const rowsOf = async (table: Table) =>
  (await database.owner.withSchema(testCell.schema).selectFrom(table).selectAll().execute()).length;

test('a start that breaks, wherever it does, is gone on with by the next one until all is there', async () => {
  let broken = 0;
  for (const seals of [2, 9, 12, 16]) {
    const isWhole = await fillDemoHelp(breakingAfter(seals)).then(
      () => true,
      () => false,
    );
    if (!isWhole) broken += 1;
  }
  await fillDemoHelp(world);
  expect(broken).toBeGreaterThan(2);
  expect(await Promise.all(lastOfEach.map(rowsOf))).toEqual([1, 2, 1, 2, 1, 1]);
  const requests = await rowsOf('requests');
  await fillDemoHelp(world);
  expect(await rowsOf('requests')).toBe(requests);
});
