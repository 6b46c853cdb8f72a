import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { cloneRoot } from '../config.ts';
import type { Connection } from './open-database.ts';
import { urlOf } from './url-of.ts';

/** The text of types.generated.ts: Kysely's types of every table, a cell's under their bare names. */
export async function printDatabaseTypes(source: Connection, cell: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'weijia-types-'));
  const file = path.join(folder, 'types.ts');
  const args = [
    '--dialect=postgres',
    `--out-file=${file}`,
    `--include-pattern=(${cell}|commons|accounts).*`,
    `--default-schema=${cell}`,
    // As open-database.ts reads them: a date stays text, a bigint of ours counts.
    '--date-parser=string',
    '--type-mapping={"int8":"number"}',
  ];
  try {
    const program = path.join(cloneRoot, 'node_modules/kysely-codegen/dist/cli/bin.js');
    await promisify(execFile)(process.execPath, [program, ...args], {
      env: { ...process.env, DATABASE_URL: urlOf(source) },
    });
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
