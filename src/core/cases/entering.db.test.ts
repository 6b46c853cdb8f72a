import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { inCase } from '../../../tests/support/cases/in-case.ts';
import { asTheSystem, moveClock, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import type { Ctx } from '../shared/ctx.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { enterCase } from './case-queries.ts';
import { enterCaseToForget } from './forgetting/forgetting-queries.ts';
import { breakGlass } from './glass/break-glass.ts';
import { writeNote } from './notes/write-note.ts';
import { setTask } from './work/set-task.ts';

let town: Town;
let qin: Person;
let ye: Person;
let one: string;
let other: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  ye = await aCaseworker(town, '叶大姐', 'counsellor');
  [one, other] = [(await aCase(town, qin)).id, (await aCase(town, qin)).id];
  for (const caseId of [one, other]) {
    await writeNote(qin.ctx(), { caseId, words: '她今天来了' });
    await setTask(qin.ctx(), { caseId, words: '陪她去医院' });
  }
});
afterAll(() => town.close());

const casesOfNotes = async ({ db }: Ctx) =>
  (await db.selectFrom('case_notes').select('case_id').execute()).map((row) => row.case_id);

const moveTasks = async ({ db }: Ctx) =>
  Number(
    (await db.updateTable('case_tasks').set({ due_on: '2027-01-01' }).executeTakeFirst()).numUpdatedRows,
  );

test('no statement reads the words of two cases, not even of two that she has', async () => {
  expect(await inTransaction(qin.ctx(), casesOfNotes)).toEqual([]);
  expect(await inCase(qin, one, casesOfNotes)).toEqual([one]);
  const second = await inCase(qin, one, async (ctx) => {
    await enterCase(ctx.db, other, { personId: qin.id, now: ctx.now });
    return casesOfNotes(ctx);
  });
  expect(second).toEqual([other]);
});

test('what she entered is hers alone: the system that acts for her reads no word of it', async () => {
  expect(await inCase(qin, one, (ctx) => asSystem(ctx, casesOfNotes))).toEqual([]);
});

test('what she entered is over with its transaction', async () => {
  await inCase(qin, one, casesOfNotes);
  expect(await inTransaction(qin.ctx(), casesOfNotes)).toEqual([]);
});

test('who does not read it enters nothing; through a glass she reads, and changes nothing', async () => {
  expect(await inCase(ye, one, casesOfNotes)).toEqual([]);
  await breakGlass(ye.ctx(), { caseId: one, reason: '夜里来电，要找她的住处' });
  expect(await inCase(ye, one, casesOfNotes)).toEqual([one]);
  expect([await inCase(ye, one, moveTasks), await inCase(qin, one, moveTasks)]).toEqual([0, 1]);
  moveClock(town, { minutes: 181 });
  expect(await inCase(ye, one, casesOfNotes)).toEqual([]);
});

test('the system enters a case that is being forgotten, and no other', async () => {
  const enter = (caseId: string) =>
    inTransaction(asTheSystem(town), async (ctx) => {
      const unentered = await casesOfNotes(ctx);
      await enterCaseToForget(ctx.db, caseId);
      return { unentered, entered: await casesOfNotes(ctx) };
    });
  await expect(enter(other)).rejects.toThrow('no result');
  await sql`update d370215.cases set closed_at = opened_at, closed_by = opened_by, closing_asked_at = opened_at,
    closing_asked_by = ${ye.id}, outcome = 'handled', forget_on = '2029-12-19', forgotten_at = opened_at
    where id = ${other}`.execute(town.owner);
  expect(await enter(other)).toEqual({ unentered: [], entered: [other] });
  await expect(enter(one)).rejects.toThrow('no result');
});
