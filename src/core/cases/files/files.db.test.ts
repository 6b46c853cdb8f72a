import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, aCaseworker, herWord } from '../../../../tests/support/cases/case-town.ts';
import { moveClock, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { testMaster } from '../../../../tests/support/vaults/test-vaults.ts';
import { rotateKeys } from '../../../platform/vault/rotate-keys.ts';
import { sealedColumns } from '../../people/columns/sealed-columns.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { breakGlass } from '../glass/break-glass.ts';
import { listAccessesByCode } from '../reading/list-accesses-by-code.ts';
import { addMember } from '../team/add-member.ts';
import { chunkBytes, mostBytes, mostFiles } from './case-file.ts';
import { keepFile } from './keep-file.ts';
import { listFilesOf } from './list-files.ts';
import { readFile } from './read-file.ts';
import { strikeFile } from './strike-file.ts';

let town: Town;
let qin: Person;
let zhou: Person;
let ye: Person;
let caseId: string;
let code: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  zhou = await aCaseworker(town, '周大姐', 'rights');
  ye = await aCaseworker(town, '叶大姐', 'counsellor');
});
beforeEach(async () => {
  ({ id: caseId, code } = await aCase(town, qin));
});
afterAll(() => town.close());

const aPhoto = (size: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(size - 3)]);
type Kept = { name?: string; by?: Ctx; key?: string };
const keep = (bytes: Buffer, { name = '伤.jpg', by = qin.ctx(), key = crypto.randomUUID() }: Kept = {}) =>
  keepFile(by, { caseId, name, source: [bytes] }, { key });

async function countRows(table: 'case_files' | 'case_file_chunks'): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.id('d370215', table)} where case_id = ${caseId}`.execute(town.owner);
  return rows[0]?.n ?? Number.NaN;
}

describe('a file of a case', () => {
  test('comes out as it went in, in sealed pieces, and each taking is a line that she reads', async () => {
    const photo = aPhoto(3 * chunkBytes + 1);
    const { id } = await keep(photo);
    expect(await countRows('case_file_chunks')).toBe(4);
    const sha256 = createHash('sha256').update(photo).digest('hex');
    expect(await listFilesOf(qin.ctx(), { caseId })).toMatchObject([
      {
        id,
        name: '伤.jpg',
        mediaType: 'image/jpeg',
        size: photo.length,
        sha256,
        struckAt: null,
        keptBy: qin.id,
      },
    ]);
    const taken = await readFile(qin.ctx(), { caseId, fileId: id });
    expect(taken).toMatchObject({ name: '伤.jpg', sha256 });
    expect(taken.bytes.equals(photo)).toBe(true);
    const hers = await listAccessesByCode(qin.ctx(), { code, word: herWord });
    expect(hers).toEqual(
      expect.arrayContaining([expect.objectContaining({ what: 'exported', role: 'rights' })]),
    );
  });

  test('stands in the database with neither its name nor a byte of it in the clear', async () => {
    const words = '他说要打死我，门锁着。';
    await keep(Buffer.from(words.repeat(50)), { name: '他的话.txt' });
    const { rows } = await sql<{ all: string }>`
      select (select string_agg(f::text, '') from d370215.case_files f) ||
        (select string_agg(encode(c.sealed, 'escape'), '') from d370215.case_file_chunks c) as all`.execute(
      town.owner,
    );
    const escaped = [...Buffer.from('打死我')].map((byte) => `\\${byte.toString(8)}`).join('');
    expect(rows[0]?.all).not.toContain(escaped);
    expect(rows[0]?.all).not.toContain('他的话');
    expect(rows[0]?.all).not.toContain(Buffer.from('他的话').toString('hex'));
  });

  test('sent twice with one key is one, and another with the same key is refused', async () => {
    const photo = aPhoto(1000);
    const first = await keep(photo, { key: 'once' });
    expect(await keep(photo, { key: 'once' })).toEqual(first);
    await expect(keep(aPhoto(1000), { key: 'once' })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
    expect(await countRows('case_files')).toBe(1);
  });

  test('of whoever is not of the team is none, and one that she only reads is not added to', async () => {
    const { id } = await keep(aPhoto(1000));
    const asked = { caseId, fileId: id };
    for (const act of [() => readFile(ye.ctx(), asked), () => keep(aPhoto(9), { by: ye.ctx() })])
      await expect(act()).rejects.toMatchObject({ code: 'case-not-found' });
    await breakGlass(ye.ctx(), { caseId, reason: '夜里来电，要找她的住处' });
    expect((await readFile(ye.ctx(), asked)).bytes).toHaveLength(1000);
    await expect(keep(aPhoto(9), { by: ye.ctx() })).rejects.toMatchObject({ kind: 'forbidden' });
    const { id: other } = await aCase(town, zhou);
    await expect(readFile(zhou.ctx(), { caseId: other, fileId: id })).rejects.toMatchObject({
      code: 'file-not-found',
    });
  });

  test('with a piece taken out or exchanged does not open', async () => {
    const { id } = await keep(aPhoto(2 * chunkBytes));
    const swap = (from: number, to: number) =>
      sql`update d370215.case_file_chunks set seq = ${to} where file_id = ${id} and seq = ${from}`.execute(
        town.owner,
      );
    await swap(1, 9);
    await swap(2, 1);
    await swap(9, 2);
    await expect(readFile(qin.ctx(), { caseId, fileId: id })).rejects.toThrow(/does not open/);
  });
});

describe('what is not kept', () => {
  test('is refused before it fills the memory: no more than one piece beyond 20 MB is asked for', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked += 1;
        yield await Promise.resolve(Buffer.alloc(1024 * 1024, 1));
      }
    }
    const sent = keepFile(qin.ctx(), { caseId, name: '录像.mp4', source: endless() });
    await expect(sent).rejects.toMatchObject({ faults: [{ path: 'file', code: 'file-too-large' }] });
    expect(asked).toBe(mostBytes / 1024 / 1024 + 1);
    expect(await countRows('case_files')).toBe(0);
  });

  test('a stranger is told that there is no case before a byte of hers is read', async () => {
    let asked = 0;
    function* counted() {
      asked += 1;
      yield aPhoto(100);
    }
    const sent = keepFile(ye.ctx(), { caseId, name: '伤.jpg', source: counted() });
    await expect(sent).rejects.toMatchObject({ code: 'case-not-found' });
    expect(asked).toBe(0);
  });

  test.each([
    ['照片.jpg', Buffer.from('MZ\u0000'), 'file-not-kept'],
    ['判决书.pdf', Buffer.from('<html>'), 'file-not-kept'],
    ['伤.jpg', Buffer.alloc(0), 'file-missing'],
  ])('%s that is something else', async (name, bytes, fault) => {
    await expect(keep(bytes, { name })).rejects.toMatchObject({ faults: [{ path: 'file', code: fault }] });
  });

  test.each([['长'.repeat(301)], ['a\u0000.jpg'], ['两\n行.jpg'], ['']])('a name like %j', async (name) => {
    await expect(keep(aPhoto(100), { name })).rejects.toMatchObject({ faults: [{ path: 'name' }] });
  });

  test('a name of 300 letters, an emoji or a script tag is a name, and a path only its last part', async () => {
    for (const name of [`${'长'.repeat(296)}.jpg`, '🙂.jpg', '<script>alert(1).jpg', '..\\..\\伤.jpg']) {
      await keep(aPhoto(100), { name });
      moveClock(town, { minutes: 1 });
    }
    const names = (await listFilesOf(qin.ctx(), { caseId })).map((file) => file.name);
    expect(names).toEqual([`${'长'.repeat(296)}.jpg`, '🙂.jpg', '<script>alert(1).jpg', '伤.jpg']);
  });

  test('the hundred and first, also where two of the team are at it at once', async () => {
    await addMember(qin.ctx(), { caseId, personId: zhou.id });
    await keep(aPhoto(10));
    await sql`
      insert into d370215.case_files (id, case_id, about, bytes, chunks, kept_at, kept_by)
      select gen_random_uuid(), case_id, about, bytes, chunks, kept_at, kept_by from d370215.case_files,
        generate_series(3, ${mostFiles}) where case_id = ${caseId}`.execute(town.owner);
    const both = await Promise.allSettled([keep(aPhoto(10)), keep(aPhoto(10), { by: zhou.ctx() })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ code: 'case-files-full' }) }),
    );
    expect(await countRows('case_files')).toBe(mostFiles);
    await sql`
      delete from d370215.case_files f where case_id = ${caseId} and not exists (
        select from d370215.case_file_chunks c where c.file_id = f.id)`.execute(town.owner);
  });
});

test('where a piece cannot be written nothing of the file is left, and it can be sent again', async () => {
  const whole = qin.ctx();
  let sealed = 0;
  const fullAtTheThird: Ctx = {
    ...whole,
    vault: {
      ...whole.vault,
      sealBytes: (bytes, bound) =>
        (sealed += 1) === 3
          ? Promise.reject(new Error('no space left on device'))
          : whole.vault.sealBytes(bytes, bound),
    },
  };
  const photo = aPhoto(4 * chunkBytes);
  await expect(keep(photo, { by: fullAtTheThird, key: 'again' })).rejects.toThrow('no space left');
  expect([await countRows('case_files'), await countRows('case_file_chunks')]).toEqual([0, 0]);
  const { id } = await keep(photo, { key: 'again' });
  expect((await readFile(qin.ctx(), { caseId, fileId: id })).bytes.equals(photo)).toBe(true);
});

test('the lead strikes a file: its bytes and its name are gone, and that it was there stays', async () => {
  await addMember(qin.ctx(), { caseId, personId: zhou.id });
  const { id } = await keep(aPhoto(2000));
  await expect(strikeFile(zhou.ctx(), { caseId, fileId: id })).rejects.toMatchObject({ kind: 'forbidden' });
  await strikeFile(qin.ctx(), { caseId, fileId: id });
  expect(await countRows('case_file_chunks')).toBe(0);
  expect(await listFilesOf(qin.ctx(), { caseId })).toEqual([
    { id, size: 2000, keptAt: town.clock(), keptBy: qin.id, struckAt: town.clock(), name: null },
  ]);
  await expect(readFile(qin.ctx(), { caseId, fileId: id })).rejects.toMatchObject({ code: 'file-not-found' });
  await expect(strikeFile(qin.ctx(), { caseId, fileId: id })).rejects.toMatchObject({ code: 'file-struck' });
});

test('a rotation of the keys takes the pieces along, and what they hold stays the same', async () => {
  const photo = aPhoto(3 * chunkBytes);
  const { id } = await keep(photo);
  const keyOf = async () => {
    const { rows } = await sql<{ key: string }>`
      select distinct encode(substring(sealed from 3 for 16), 'hex') as key from d370215.case_file_chunks
      where file_id = ${id}`.execute(town.owner);
    return rows.map(({ key }) => key);
  };
  const before = await keyOf();
  moveClock(town, { minutes: 1 });
  const columns = sealedColumns.filter(({ table }) => table.startsWith('case_file'));
  const foundation = {
    db: town.owner,
    master: testMaster,
    cipher: 'sm4',
    clock: town.clock,
    columns,
  } as const;
  expect(await rotateKeys(foundation, qin.ctx().cell)).toMatchObject({ broken: [] });
  expect(await keyOf()).not.toEqual(before);
  expect((await readFile(qin.ctx(), { caseId, fileId: id })).bytes.equals(photo)).toBe(true);
});
