import { sql, type Kysely } from 'kysely';
import type { DB } from '../../src/platform/db/types.generated.ts';

/** Every row of every table of a schema as text, all columns of it, read by the owner. */
export async function everyRow(
  owner: Kysely<DB>,
  schema: string,
): Promise<{ table: string; text: string }[]> {
  const tables = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = ${schema} order by tablename`.execute(owner);
  const rows: { table: string; text: string }[] = [];
  for (const { name } of tables.rows) {
    const table = sql.id(schema, name);
    const found = await sql<{ text: string }>`select to_jsonb(t)::text as text from ${table} t`.execute(
      owner,
    );
    rows.push(...found.rows.map(({ text }) => ({ table: name, text })));
  }
  return rows;
}
