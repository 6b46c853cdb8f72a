import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedBy } from '../../../tests/support/statements/asked-by.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asNobody,
  asTheSystem,
  type Person,
} from '../../../tests/support/factories.ts';
import { neighbourCell } from '../../../tests/support/lively-town.ts';
import { townOn, type Town } from '../../../tests/support/open-town.ts';
import { createTestDatabase } from '../../../tests/support/postgres-database.ts';
import { openCell } from '../../platform/db/migrate.ts';
import { openCtx } from '../../platform/world.ts';
import { takeNoticesToText } from '../notices/take-notices-to-text.ts';
import { pumpOutbox } from '../outbox/pump-outbox.ts';
import { takeTextsToSend } from '../requests/contact/take-texts-to-send.ts';
import { tellHer } from '../requests/contact/tell-her.ts';
import { submitRequest } from '../requests/asking/submit-request.ts';
import type { Cell } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { signUp } from '../signups/sign-up.ts';
import { withdrawSignup } from '../signups/withdraw-signup.ts';
import { cellsToPump } from './cells-to-pump.ts';
import { cellsToText } from './cells-to-text.ts';

let town: Town;
let here: Cell;
let cells: readonly Cell[];
let host: Person;
let home: { id: string };
beforeAll(async () => {
  const database = await createTestDatabase();
  await openCell(database.owner, neighbourCell);
  town = townOn(database);
  here = town.cells[0];
  cells = [here, neighbourCell];
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
  await drain();
});
afterAll(() => town.close());

const inCell = (cell: Cell) => openCtx(town, cell, { kind: 'system' });
const toPump = async () => (await cellsToPump(asTheSystem(town), cells)).map(({ number }) => number);
const toText = async () => (await cellsToText(asTheSystem(town), cells)).map(({ number }) => number);

async function drain(): Promise<void> {
  for (const cell of cells) {
    await pumpOutbox(inCell(cell), async () => {});
    while ((await takeNoticesToText(inCell(cell))).length > 0);
    await takeTextsToSend(inCell(cell), () => undefined);
  }
}

test('a cell is pumped while a letter of its own waits, and no other is', async () => {
  expect(await toPump()).toEqual([]);
  const { id: activityId } = await anActivity(town, { host, home });
  const person = await aPerson(town, '李婶');
  const { id: signupId } = await signUp(person.ctx(), { activityId });
  await withdrawSignup(person.ctx(), { signupId });
  expect(await toPump()).toEqual([here.number]);
  const ctx = inCell(neighbourCell);
  const letter = { id: ctx.newId(), topic: 'place-freed', subject_id: ctx.newId(), at: ctx.now };
  await town.owner.withSchema(neighbourCell.schema).insertInto('outbox').values(letter).execute();
  expect(await toPump()).toEqual([here.number, neighbourCell.number]);
  await pumpOutbox(inCell(here), async () => {});
  expect(await toPump()).toEqual([neighbourCell.number]);
  await drain();
  expect(await toPump()).toEqual([]);
});

test('what is to be texted is found, from the inboxes and from what was asked, until it is taken', async () => {
  expect(await toText()).toEqual([]);
  const { id: activityId } = await anActivity(town, { host, home });
  await signUp((await aPerson(town, '赵大娘')).ctx(), { activityId });
  expect(await toText()).toEqual([here.number]);
  await drain();
  expect(await toText()).toEqual([]);
  const { id } = await submitRequest(asNobody(town), { door: 'question', text: '几点开门' });
  await inTransaction(asTheSystem(town), (ctx) => tellHer(ctx, { id }));
  expect(await toText()).toEqual([here.number]);
  await drain();
  expect(await toText()).toEqual([]);
});

test('what waits for the morning wakes nobody at night', async () => {
  const wang = await aPerson(town, '周婶');
  const { id: activityId } = await anActivity(town, { host, home });
  const { id: signupId } = await signUp(wang.ctx(), { activityId });
  await drain();
  const ctx = asTheSystem(town);
  const near = { kind: 'activity-near' as const, signup_id: signupId, person_id: wang.id, at: ctx.now };
  await town.owner
    .withSchema(here.schema)
    .insertInto('notices')
    .values({ id: ctx.newId(), ...near })
    .execute();
  const at = (clock: string) => ({ ...asTheSystem(town), now: new Date(`2026-12-20T${clock}:00+08:00`) });
  expect(await cellsToText(at('23:30'), cells)).toEqual([]);
  expect(await cellsToText(at('09:00'), cells)).toEqual([here]);
  await drain();
});

test('however many cells there are, a look at them is one statement', async () => {
  const asked = await askedBy(asTheSystem(town), async (ctx) => {
    await cellsToPump(ctx, cells);
    await cellsToText(ctx, cells);
  });
  expect(asked).toHaveLength(2);
});

test('nobody but the system learns by it that something waits', async () => {
  const letter = { topic: 'place-freed', subject_id: home.id, at: town.clock() };
  const row = { id: inCell(here).newId(), ...letter };
  await town.owner.withSchema(here.schema).insertInto('outbox').values(row).execute();
  const seen = await inTransaction(asNobody(town), ({ db }) =>
    db.selectFrom('outbox').select('id').execute(),
  );
  expect(seen).toEqual([]);
  expect(await toPump()).toEqual([here.number]);
  await drain();
});
