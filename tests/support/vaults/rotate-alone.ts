import { openDatabase } from '../../../src/platform/db/open-database.ts';
import { rotateKeys } from '../../../src/platform/vault/rotate-keys.ts';
import { testCell } from '../postgres-template.ts';
import { testMaster } from './test-vaults.ts';

/** A rotation in a process of its own, that a test can kill: says a line for each batch. */
const [host = '', user = '', database = '', table = ''] = process.argv.slice(2);
const db = openDatabase({ host, user, database, max: 2 });
const columns = [{ table, column: 'words', id: 'letter_id' }];
const onProgress = (resealed: number) => console.log(resealed);
const foundation = { db, master: testMaster, cipher: 'aes' as const, clock: () => new Date() };
await rotateKeys({ ...foundation, columns, onProgress }, testCell);
await db.destroy();
