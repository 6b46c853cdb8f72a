import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './postgres-database.ts';

let one: TestDatabase;
let other: TestDatabase;
beforeAll(async () => {
  [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(async () => {
  await one.drop();
  await other.drop();
});

test('a test file has a migrated database with one empty cell', async () => {
  const cells = await one.app.selectFrom('commons.cells').select(['schema', 'number']).execute();
  expect(cells).toEqual([{ schema: 'd370215', number: 1 }]);
  expect(await one.owner.withSchema('d370215').selectFrom('people').select('id').execute()).toEqual([]);
});

test('what one test file writes, another does not see', async () => {
  await one.owner.updateTable('commons.cells').set({ name: '改了名' }).execute();
  const seen = await other.owner.selectFrom('commons.cells').select('name').executeTakeFirstOrThrow();
  expect(seen.name).toBe('即墨区');
});
