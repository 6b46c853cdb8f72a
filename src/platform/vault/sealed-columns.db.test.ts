import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres-database.ts';
import { sealedColumns } from '../../core/people/columns/sealed-columns.ts';

/** Bytes of a cell that are no sealed words, each with what they are instead. */
const notSealed: Record<string, string> = {
  'case_notes.hash': 'a link of a chain, a blind index of the note',
  'case_notes.previous_hash': 'the link before it',
  'cases.notes_head': 'the end of a chain, a blind index',
  'order_packs.sha256': 'the hash of an archive, by which its bytes are known',
  'referral_links.code_mark': 'a blind index of a code of six digits',
  'referral_links.secret_hash': 'a hash of 256 bits that nobody keeps',
  'consultations.word_key': 'the same of who booked an hour',
  'pockets.pin_hash': 'a hash of a proof whose salt is on her phone alone',
  'photos.webp': 'a picture for everybody',
  'person_phones.mark': 'a blind index of a number',
  'tellings.code_hash': 'a hash of sixty bits that nobody keeps',
  'roster_rows.mark': 'the same, of a line',
  'roster_rows.name_mark': 'a blind index of a name and a village',
  'wishes_of_no_contact.mark': 'one of both',
  'requests.caller_mark': 'a blind index of a number',
  'requests.word_key': 'a blind index of her own word, stretched',
  'vault_keys.wrapped': 'a key, wrapped by the master key',
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('every column of bytes is sealed anew by a rotation, or is said to be something else', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'd370215'::regnamespace and c.relkind = 'r' and a.atttypid = 'bytea'::regtype
      and a.attnum > 0 and not a.attisdropped`.execute(database.owner);
  const listed = sealedColumns.map(({ table, column }) => `${table}.${column}`);
  expect(rows.map(({ name }) => name).sort()).toEqual([...listed, ...Object.keys(notSealed)].sort());
});
