import { sql } from 'kysely';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { aPerson, asTheSystem, auditWritten, moveClock } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { describeMyself } from '../people/describe-myself.ts';
import { inTransaction } from '../shared/transaction.ts';
import { sealAudit } from './seal-audit.ts';
import { verifySeals } from './verify-seals.ts';

let town: Town;
const towns: Town[] = [];

/** Three seals over what three people did, each a quarter of an hour after the other, the last half an hour ago. */
beforeEach(async () => {
  town = await openTown();
  towns.push(town);
  for (const [nth, name] of ['李婶', '赵大娘', '孙姐'].entries()) {
    await aPerson(town, name);
    await auditWritten(town, { minutesAgo: 60 - 15 * nth });
    await sealAudit(asTheSystem(town));
  }
});
afterAll(async () => {
  for (const each of towns) await each.close();
});

const cellAsOwner = () => town.owner.withSchema(town.cells[0].schema);

const faultsNow = async () => (await verifySeals(cellAsOwner())).faults.map(({ seq, fault }) => [seq, fault]);

const lines = () =>
  cellAsOwner().selectFrom('audit').selectAll().orderBy('written_at').orderBy('id').execute();

test('seals follow each other without a gap and agree with their lines', async () => {
  expect(await verifySeals(cellAsOwner())).toEqual({ seals: 3, lines: 6, faults: [] });
  const seals = await cellAsOwner().selectFrom('audit_seals').selectAll().orderBy('seq').execute();
  expect(seals.map((seal) => seal.covers_from)).toEqual([
    new Date(0),
    ...seals.slice(0, 2).map((seal) => seal.covers_to),
  ]);
});

test('the application verifies as the system, inside a transaction', async () => {
  const report = await inTransaction(asTheSystem(town), (ctx) => verifySeals(ctx.db));
  expect(report).toEqual({ seals: 3, lines: 6, faults: [] });
});

test('what was written this moment waits, and nothing is sealed twice', async () => {
  await aPerson(town, '周婶');
  expect(await sealAudit(asTheSystem(town))).toBe(0);
  await auditWritten(town, { minutesAgo: 6 });
  const counts = await Promise.all([sealAudit(asTheSystem(town)), sealAudit(asTheSystem(town))]);
  expect(counts.toSorted((a, b) => a - b)).toEqual([0, 2]);
  expect(await sealAudit(asTheSystem(town))).toBe(0);
  expect(await faultsNow()).toEqual([]);
});

test.for([60 * 24 * 31, -60 * 24 * 31])(
  'a seal made at a clock %i minutes off covers no time in which lines still come',
  async (minutes) => {
    const person = await aPerson(town, '吴婶');
    await auditWritten(town, { minutesAgo: 8 });
    moveClock(town, { minutes });
    await describeMyself(person.ctx(), { largeText: true });
    expect(await sealAudit(asTheSystem(town))).toBe(2);
    moveClock(town, { minutes: 1 - minutes });
    await describeMyself(person.ctx(), { largeText: false });
    await auditWritten(town, { minutesAgo: 6 });
    expect(await sealAudit(asTheSystem(town))).toBe(2);
    expect(await verifySeals(cellAsOwner())).toEqual({ seals: 5, lines: 10, faults: [] });
  },
);

test('a transaction that is still open holds back every line written since it began', async () => {
  // The owner of the tests sees every session; to the application the owner's own are hidden.
  const asOwner = () => sealAudit({ ...asTheSystem(town), db: cellAsOwner() });
  await inTransaction(asTheSystem(town), async (ctx) => {
    await sql`select`.execute(ctx.db);
    await aPerson(town, '郑婶');
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await asOwner()).toBe(0);
  });
  expect(await asOwner()).toBe(2);
});

test('a line that was changed is found in its seal', async () => {
  const [, , third] = await lines();
  await cellAsOwner().updateTable('audit').set({ verb: 'sign-up' }).where('id', '=', third!.id).execute();
  expect(await faultsNow()).toEqual([[2, 'lines-differ']]);
});

test('a line that was taken out is found in its seal', async () => {
  const [first] = await lines();
  await cellAsOwner().deleteFrom('audit').where('id', '=', first!.id).execute();
  expect(await faultsNow()).toEqual([[1, 'lines-differ']]);
});

test('a line that was slipped in between is found, also where nothing had happened', async () => {
  const [first, , third] = await lines();
  const between = new Date((first!.written_at.getTime() + third!.written_at.getTime()) / 2);
  const { newId } = asTheSystem(town);
  await cellAsOwner()
    .insertInto('audit')
    .values({ ...first!, id: newId(), written_at: between })
    .execute();
  expect(await faultsNow()).toEqual([[2, 'lines-differ']]);
});

test('a seal that was taken out or written anew breaks the chain', async () => {
  await cellAsOwner()
    .updateTable('audit_seals')
    .set({ hash: 'f'.repeat(64) })
    .where('seq', '=', 1)
    .execute();
  expect(await faultsNow()).toEqual([
    [1, 'lines-differ'],
    [2, 'chain-broken'],
  ]);
  await cellAsOwner().deleteFrom('audit_seals').where('seq', '=', 2).execute();
  expect(await faultsNow()).toEqual([
    [1, 'lines-differ'],
    [3, 'chain-broken'],
  ]);
});

test('the application may neither change nor delete what was written down', async () => {
  const [line] = await lines();
  for (const table of ['audit', 'audit_seals'] as const) {
    const attempt = inTransaction(asTheSystem(town), (ctx) => ctx.db.deleteFrom(table).execute());
    await expect(attempt).rejects.toMatchObject({ code: '42501' });
  }
  const change = inTransaction(asTheSystem(town), (ctx) =>
    ctx.db.updateTable('audit').set({ verb: 'nothing' }).where('id', '=', line!.id).execute(),
  );
  await expect(change).rejects.toMatchObject({ code: '42501' });
});
