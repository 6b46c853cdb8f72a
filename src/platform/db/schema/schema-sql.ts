import { sql, type Kysely } from 'kysely';
import { printRights } from './schema-sql-rights.ts';
import { openDatabase, type Connection } from '../open-database.ts';
import { printTables } from './schema-sql-tables.ts';
import type { DB } from '../types.generated.ts';

const heading = `-- Printed from the catalog of a migrated database by \`npx weijia generate\`; change db/migrations instead.
-- The text is the same on PostgreSQL 15 and 18, and it can be run where the extensions and both roles stand.`;

/** The text of db/schema.sql: what all cells share, sign-in, and one cell that stands for every other. */
export async function printSchemaSql(source: Connection, cell: string): Promise<string> {
  const db = openDatabase(source);
  try {
    return await printParts(db, cell);
  } finally {
    await db.destroy();
  }
}

async function printParts(db: Kysely<DB>, cell: string): Promise<string> {
  const parts = [heading, await printExtensions(db)];
  const schemas = [
    ['commons', 'What all cells share'],
    ['accounts', 'Sign-in'],
    [cell, 'A cell: each has these tables under its own name'],
  ] as const;
  for (const [schema, title] of schemas) {
    parts.push(`-- ${title}\ncreate schema ${schema};`);
    parts.push(...(await printTables(db, schema)), ...(await printRights(db, schema)));
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

async function printExtensions(db: Kysely<DB>): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select 'create extension if not exists ' || extname || ';' as line
    from pg_extension where extname <> 'plpgsql' order by extname`.execute(db);
  return rows.map((row) => row.line).join('\n');
}
