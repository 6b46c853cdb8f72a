import type pg from 'pg';
import { nameOf } from './copy-out.ts';

/** The level of a schema: the migrations that made it, oldest first. */
export async function listMigrations(client: pg.ClientBase, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from ${nameOf({ schema, name: 'schema_migrations' })} order by name collate "C"`,
  );
  return rows.map((row) => row.name);
}
