import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration';
import { StartError } from '../start-error.ts';
import type { DB } from './types.generated.ts';

export type SchemaKind = 'commons' | 'accounts' | 'cell';

type MigrationFile = { up: (schema: string) => string };

const isMigrationFile = (file: unknown): file is MigrationFile =>
  typeof file === 'object' && file !== null && 'up' in file && typeof file.up === 'function';

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
    const migrations: Record<string, Migration> = {};
    for (const name of await knownMigrations(this.kind)) {
      const file: unknown = await import(new URL(`${name}.ts`, folderOf(this.kind)).href);
      if (!isMigrationFile(file)) throw new Error(`migration ${name} exports no up(schema)`);
      migrations[name] = {
        up: async (db) => {
          await sql.raw(file.up(this.schema)).execute(db);
        },
      };
    }
    return migrations;
  }
}

type Results = Awaited<ReturnType<Migrator['migrateToLatest']>>;

/** Brings one schema to its newest level, in one transaction; forward only. Throws the cause of a failure. */
export async function migrateSchema(db: Kysely<DB>, kind: SchemaKind, schema: string): Promise<void> {
  await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
  throwCause(await migratorOf(db, kind, schema).migrateToLatest(), schema);
}

/** Makes a schema as it was at an earlier level, for the data of a backup from that time. */
export async function makeSchemaAt(
  db: Kysely<DB>,
  level: string,
  target: { kind: SchemaKind; name: string },
): Promise<void> {
  await sql`create schema ${sql.id(target.name)}`.execute(db);
  throwCause(await migratorOf(db, target.kind, target.name).migrateTo(level), target.name);
}

const migratorOf = (db: Kysely<DB>, kind: SchemaKind, schema: string) =>
  new Migrator({
    db: db.withSchema(schema),
    provider: new SchemaMigrations(kind, schema),
    migrationTableSchema: schema,
    migrationTableName: 'schema_migrations',
    migrationLockTableName: 'schema_migrations_lock',
  });

/** Kysely's own words for a migration that was done here and is not among our files: the data are of a later version. */
const isFromLater = (error: Error) => /previously executed migration .+ is missing/.test(error.message);

function throwCause({ error }: Results, schema: string): void {
  if (error instanceof Error && isFromLater(error)) {
    throw new StartError(
      '数据是更新的版本用过的，这个版本认不出来，什么都没动：请换回新的版本，或先恢复升级前的备份 / a newer version has used these data, nothing was changed: go back to it, or restore the backup from before the upgrade first',
    );
  }
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error(`schema ${schema} could not be migrated`, { cause: error });
}

/** The names of the migrations that the code knows for a kind of schema, oldest first. */
export async function knownMigrations(kind: SchemaKind): Promise<string[]> {
  const names = (await readdir(fileURLToPath(folderOf(kind)))).filter((name) => name.endsWith('.ts')).sort();
  return names.map((name) => name.slice(0, -'.ts'.length));
}
