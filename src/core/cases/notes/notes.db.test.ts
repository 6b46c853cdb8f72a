import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { asTheSystem, moveClock, type Person } from '../../../../tests/support/factories.ts';
import { townOn, type Town } from '../../../../tests/support/open-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { showCase } from '../reading/show-case.ts';
import { addMember } from '../team/add-member.ts';
import { verifyNotes } from './verify-notes.ts';
import { writeNote } from './write-note.ts';

let database: TestDatabase;
let town: Town;
let qin: Person;
let ye: Person;
beforeAll(async () => {
  database = await createTestDatabase();
  town = townOn(database);
  qin = await aCaseworker(town, '秦大姐', 'rights');
  ye = await aCaseworker(town, '叶大姐', 'counsellor');
});
afterAll(() => town.close());

const asOwner = () => town.owner.withSchema('d370215');

async function aCaseOfTwo(): Promise<string> {
  const { id } = await aCase(town, qin);
  await addMember(qin.ctx(), { caseId: id, personId: ye.id });
  return id;
}

async function notesWritten(caseId: string, count: number): Promise<void> {
  for (let nth = 1; nth <= count; nth++) await writeNote(qin.ctx(), { caseId, words: `第 ${nth} 次` });
}

test('notes stand signed, the newest first, and the chain of them is whole', async () => {
  const caseId = await aCaseOfTwo();
  await writeNote(qin.ctx(), { caseId, words: '她今天来了。' });
  await writeNote(ye.ctx(), { caseId, words: '谈了一个钟头。' });
  const { notes } = await showCase(ye.ctx(), { caseId });
  expect(notes).toMatchObject([
    { seq: 2, authorId: ye.id, authorRole: 'counsellor', words: '谈了一个钟头。' },
    { seq: 1, authorId: qin.id, authorRole: 'rights', words: '她今天来了。' },
  ]);
  expect(await verifyNotes(ye.ctx(), { caseId })).toEqual({ notes: 2, forgotten: 0, faults: [] });
});

test('a note sent twice is one, and its key is good for no other words', async () => {
  const caseId = await aCaseOfTwo();
  const first = await writeNote(qin.ctx(), { caseId, words: '打过电话了' }, { key: 'note-1' });
  expect(await writeNote(qin.ctx(), { caseId, words: '打过电话了' }, { key: 'note-1' })).toEqual(first);
  const other = writeNote(qin.ctx(), { caseId, words: '没打通' }, { key: 'note-1' });
  await expect(other).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  expect((await showCase(qin.ctx(), { caseId })).notes).toHaveLength(1);
});

test('ten notes by two people at once keep one chain', async () => {
  const caseId = await aCaseOfTwo();
  const writers = Array.from({ length: 10 }, (_, nth) => (nth % 2 === 0 ? qin : ye));
  await Promise.all(writers.map((who, nth) => writeNote(who.ctx(), { caseId, words: `${nth}` })));
  expect(await verifyNotes(qin.ctx(), { caseId })).toEqual({ notes: 10, forgotten: 0, faults: [] });
});

test('older notes are turned back to, thirty at a time', async () => {
  const caseId = await aCaseOfTwo();
  await notesWritten(caseId, 35);
  const newest = await showCase(qin.ctx(), { caseId });
  expect([newest.notes.length, newest.nextBefore]).toEqual([30, 6]);
  const older = await showCase(qin.ctx(), { caseId, before: 6 });
  expect(older.notes.map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1]);
  expect(older.nextBefore).toBe(null);
});

test('whoever rewrites, moves, signs or cuts off a note in the database is found out', async () => {
  const caseId = await aCaseOfTwo();
  await notesWritten(caseId, 4);
  const faults = async () => (await verifyNotes(qin.ctx(), { caseId })).faults;
  const note = (seq: number) =>
    asOwner().updateTable('case_notes').where('case_id', '=', caseId).where('seq', '=', seq);
  await note(2).set({ author_id: ye.id }).execute();
  expect(await faults()).toEqual([{ seq: 2, fault: 'changed' }]);
  await note(2).set({ author_id: qin.id }).execute();
  await note(3)
    .set({ written_at: new Date('2026-12-01T00:00:00Z') })
    .execute();
  expect(await faults()).toEqual([{ seq: 3, fault: 'changed' }]);
  await note(3).set({ written_at: town.clock() }).execute();
  const words = await asOwner()
    .selectFrom('case_notes')
    .select('words')
    .where('case_id', '=', caseId)
    .where('seq', '=', 1)
    .executeTakeFirstOrThrow();
  await note(4).set(words).execute();
  expect(await faults()).toEqual([{ seq: 4, fault: 'words-broken' }]);
  await asOwner().deleteFrom('case_notes').where('case_id', '=', caseId).where('seq', '=', 4).execute();
  expect(await faults()).toEqual([{ seq: 4, fault: 'missing' }]);
});

test('whoever takes the last note and counts anew is found out as well', async () => {
  const caseId = await aCaseOfTwo();
  await notesWritten(caseId, 3);
  await asOwner().deleteFrom('case_notes').where('case_id', '=', caseId).where('seq', '=', 3).execute();
  await asOwner().updateTable('cases').set({ notes: 2 }).where('id', '=', caseId).execute();
  const missing = [{ seq: 3, fault: 'missing' }];
  expect((await verifyNotes(qin.ctx(), { caseId })).faults).toEqual(missing);
  const lines = asOwner().deleteFrom('audit').where('subject_id', '=', caseId);
  await lines.where('verb', '=', 'write-case-note').execute();
  expect((await verifyNotes(qin.ctx(), { caseId })).faults).toEqual(missing);
});

test('the application itself may neither change a note nor take one away', async () => {
  const caseId = await aCaseOfTwo();
  await notesWritten(caseId, 1);
  for (const who of [qin.ctx(), asTheSystem(town)]) {
    const changed = await inTransaction(who, ({ db }) =>
      db.updateTable('case_notes').set({ seq: 9 }).executeTakeFirstOrThrow(),
    );
    expect(changed.numUpdatedRows).toBe(0n);
  }
  const removal = inTransaction(qin.ctx(), ({ db }) => db.deleteFrom('case_notes').execute());
  await expect(removal).rejects.toMatchObject({ code: '42501' });
});

test('the system reads no note, whatever is asked of it', async () => {
  const caseId = await aCaseOfTwo();
  await notesWritten(caseId, 1);
  const seen = await inTransaction(asTheSystem(town), ({ db }) =>
    db.selectFrom('case_notes').select('id').where('case_id', '=', caseId).execute(),
  );
  expect(seen).toEqual([]);
});

test('a name of 300 letters, an emoji and a script tag are kept as text; a NUL and nothing at all are refused', async () => {
  const caseId = await aCaseOfTwo();
  const words = `${'长'.repeat(300)} 🌸 <script>alert(1)</script>`;
  await writeNote(qin.ctx(), { caseId, words });
  expect((await showCase(qin.ctx(), { caseId })).notes[0]?.words).toBe(words);
  for (const bad of ['', ' \u200b ', 'a\u0000b', '长'.repeat(5001)]) {
    const refused = writeNote(qin.ctx(), { caseId, words: bad });
    await expect(refused).rejects.toMatchObject({ code: 'invalid' });
  }
});

/** Writes one note and is killed where the test holds up the audit. */
const writer = `
  import { writeNote } from './src/core/cases/notes/write-note.ts';
  import { openDatabase } from './src/platform/db/open-database.ts';
  import { openCtx } from './src/platform/world.ts';
  import { testVaults } from './tests/support/vaults/test-vaults.ts';
  const { connection, caseId, personId, words } = JSON.parse(process.argv[1]);
  const db = openDatabase(connection);
  const clock = () => new Date('2026-12-20T03:00:00Z');
  const cell = { number: 1, schema: 'd370215', divisionCode: '370215' };
  const world = { db, cells: [cell], clock, vaultOf: testVaults({ db, clock }) };
  const actor = { kind: 'person', personId, accountId: crypto.randomUUID(), secondStepDone: true };
  await writeNote(openCtx(world, cell, actor), { caseId, words });
  process.exit(0);`;

const backendsThatWait = async (): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pg_locks l join pg_database d on d.oid = l.database
    where not l.granted and d.datname = current_database()`.execute(town.owner);
  return rows[0]?.n ?? 0;
};

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
}

test('kill -9 between the note and its line in the audit leaves neither', { timeout: 60_000 }, async () => {
  const caseId = await aCaseOfTwo();
  moveClock(town, { minutes: 1 });
  const connection = database.connectionOf('app');
  const wish = { connection, caseId, personId: qin.id, words: '写到一半' };
  await town.owner.transaction().execute(async (trx) => {
    await sql`lock table d370215.audit in share mode`.execute(trx);
    const child = spawn(process.execPath, [
      '--input-type=module-typescript',
      '-e',
      writer,
      JSON.stringify(wish),
    ]);
    await until(async () => (await backendsThatWait()) > 0);
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  await until(async () => (await backendsThatWait()) === 0);
  expect(await verifyNotes(qin.ctx(), { caseId })).toEqual({ notes: 0, forgotten: 0, faults: [] });
  const lines = await asOwner().selectFrom('audit').select('verb').where('subject_id', '=', caseId).execute();
  expect(lines.map(({ verb }) => verb)).not.toContain('write-case-note');
  await writeNote(qin.ctx(), { caseId, words: '重新写' });
  expect(await verifyNotes(qin.ctx(), { caseId })).toEqual({ notes: 1, forgotten: 0, faults: [] });
});
