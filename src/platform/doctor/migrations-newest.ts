import { sql, type Kysely } from 'kysely';
import { knownMigrations } from '../db/migrations.ts';
import type { DB } from '../db/types.generated.ts';
import { listSchemas } from './list-schemas.ts';

export async function findMigrationFaults(db: Kysely<DB>): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, kind } of await listSchemas(db)) {
    const known = await knownMigrations(kind);
    const done = await listDone(db, name);
    const missing = known.filter((migration) => !done.includes(migration));
    const unknown = done.filter((migration) => !known.includes(migration));
    if (missing.length > 0) faults.push(`${name} lacks ${missing.join(', ')}`);
    if (unknown.length > 0) faults.push(`${name} is of a newer Weijia: ${unknown.join(', ')}`);
  }
  return faults;
}

async function listDone(db: Kysely<DB>, schema: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.id(schema, 'schema_migrations')}`.execute(db);
  return rows.map((row) => row.name);
}
