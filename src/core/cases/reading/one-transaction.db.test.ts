import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import type { Person } from '../../../../tests/support/factories.ts';
import { townOn, type Town } from '../../../../tests/support/open-town.ts';
import { createTestDatabase } from '../../../../tests/support/postgres-database.ts';
import { openRecorder, type Recorder } from '../../../platform/db/hot/record-queries.ts';
import { openCtx } from '../../../platform/world.ts';
import { showHerWishes } from '../../erasures/show-her-wishes.ts';
import { showLooseEnds } from '../../loose-ends/show-loose-ends.ts';
import { screenCase } from '../reports/screen-case.ts';

let town: Town;
let qin: Person;
let recorder: Recorder;
let caseId: string;
beforeAll(async () => {
  const database = await createTestDatabase();
  town = townOn(database);
  qin = await aCaseworker(town, '秦大姐', 'rights');
  caseId = (await aCase(town, qin)).id;
  recorder = openRecorder(database.connectionOf('app'));
});
afterAll(async () => {
  await recorder.db.destroy();
  await town.close();
});

/** How often the case was entered: each transaction that shows anything of it enters it anew. */
async function entered(look: (ctx: ReturnType<Person['ctx']>) => Promise<unknown>): Promise<number> {
  const ctx = openCtx({ ...town, db: recorder.db }, town.cells[0], qin.ctx().actor);
  const queries = await recorder.record(() => look(ctx));
  return queries.filter(({ sql }) => sql.includes('set_config')).length;
}

test('the first page of a case and the page on which it is closed each enter it once', async () => {
  expect(await entered((ctx) => showHerWishes(ctx, { caseId, parts: ['plan'] }))).toBe(1);
  expect(await entered((ctx) => showLooseEnds(ctx, { caseId, parts: [] }))).toBe(1);
});

test('a retry of a screen is told what the first was told, as the case stands', async () => {
  const asked = { caseId, answers: { 'body-hurt': 'no' } } as const;
  const once = { key: 'a-screen-asked-once' };
  const first = await screenCase(qin.ctx(), asked, once);
  expect(await screenCase(qin.ctx(), asked, once)).toEqual(first);
});
