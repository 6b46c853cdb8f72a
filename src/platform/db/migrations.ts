import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration';
import type { DB } from './types.generated.ts';

export type SchemaKind = 'commons' | 'accounts' | 'cell';

type MigrationFile = { up: (schema: string) => string };

const folderOf = (kind: SchemaKind) => new URL(`../../../db/migrations/${kind}/`, import.meta.url);

/** The files of `db/migrations/<kind>` in order; each states its SQL for whatever schema it is asked for. */
class SchemaMigrations implements MigrationProvider {
  private readonly kind: SchemaKind;
  private readonly schema: string;

  constructor(kind: SchemaKind, schema: string) {
    this.kind = kind;
    this.schema = schema;
  }

  async getMigrations(): Promise<Record<string, Migration>> {
    const names = (await readdir(fileURLToPath(folderOf(this.kind))))
      .filter((name) => name.endsWith('.ts'))
      .sort();
    const migrations: Record<string, Migration> = {};
    for (const name of names) {
      const file: MigrationFile = await import(new URL(name, folderOf(this.kind)).href);
      migrations[name.slice(0, -'.ts'.length)] = {
        up: async (db) => {
          await sql.raw(file.up(this.schema)).execute(db);
        },
      };
    }
    return migrations;
  }
}

/** Brings one schema to its newest level, in one transaction; forward only. Throws the cause of a failure. */
export async function migrateSchema(db: Kysely<DB>, kind: SchemaKind, schema: string): Promise<void> {
  await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
  const migrator = new Migrator({
    db: db.withSchema(schema),
    provider: new SchemaMigrations(kind, schema),
    migrationTableSchema: schema,
    migrationTableName: 'schema_migrations',
    migrationLockTableName: 'schema_migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error(`schema ${schema} could not be migrated`, { cause: error });
}

/** The name of the newest migration that the code knows for a kind of schema. */
export async function newestMigration(kind: SchemaKind): Promise<string> {
  const names = (await readdir(fileURLToPath(folderOf(kind)))).filter((name) => name.endsWith('.ts')).sort();
  return (names.at(-1) ?? '').slice(0, -'.ts'.length);
}
