import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { cloneRoot } from '../platform/config.ts';
import { printOpenapi } from '../api/print-openapi.ts';
import { printDatabaseTypes } from '../platform/db/database-types.ts';
import { printHotQueries } from '../platform/db/hot/print-hot-queries.ts';
import { onThrowAwayDatabase } from '../platform/db/throw-away-database.ts';
import { openDatabase, type Connection } from '../platform/db/open-database.ts';
import type { DB } from '../platform/db/types.generated.ts';
import { printSchemaSql } from '../platform/db/schema/schema-sql.ts';
import { referenceDistrict } from '../platform/reference-district.ts';

/** Every generated file that is committed, and what prints it; the source is a freshly migrated database. */
export const generators: { file: string; print: (source: Connection) => Promise<string> }[] = [
  { file: 'db/schema.sql', print: (source) => printSchemaSql(source, referenceDistrict.schema) },
  {
    file: 'src/platform/db/types.generated.ts',
    print: (source) => printDatabaseTypes(source, referenceDistrict.schema),
  },
  { file: 'docs/openapi.json', print: (source) => withDatabase(source, printOpenapi) },
  { file: 'docs/hot-queries.sql', print: printHotQueries },
];

/** `generate` writes what is stale; `generate --check` only names it and answers 1. */
export async function generate(args: string[]): Promise<number> {
  const check = args.includes('--check');
  const stale = await onThrowAwayDatabase(referenceDistrict, findStale);
  for (const { file, text } of stale) {
    if (!check) await writeFile(path.join(cloneRoot, file), text);
    console.log(check ? `✗ ${file} is stale: npx weijia generate` : `✓ ${file}`);
  }
  if (stale.length === 0) console.log('✓ generated files are up to date');
  return check && stale.length > 0 ? 1 : 0;
}

async function findStale(source: Connection): Promise<{ file: string; text: string }[]> {
  const stale: { file: string; text: string }[] = [];
  for (const { file, print } of generators) {
    const text = await print(source);
    const committed = await readFile(path.join(cloneRoot, file), 'utf8').catch(() => null);
    if (committed !== text) stale.push({ file, text });
  }
  return stale;
}

async function withDatabase<T>(source: Connection, work: (db: Kysely<DB>) => Promise<T>): Promise<T> {
  const db = openDatabase({ ...source, max: 1 });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
