import type { Kysely } from 'kysely';
import type pg from 'pg';
import { migrationLock, prepareDatabase } from '../db/migrate.ts';
import { makeSchemaAt } from '../db/migrations.ts';
import { openDatabase, type Connection } from '../db/open-database.ts';
import { standInRoles } from '../db/roles.ts';
import type { DB } from '../db/types.generated.ts';
import type { Manifest, OnProgress } from './file/backup-format.ts';
import { checkTarget } from './check-target.ts';
import { chooseScope, type Scope } from './choose-scope.ts';
import { connect } from './connect.ts';
import { hashTable, nameOf, plainText } from './copy-out.ts';
import { liftForeignKeys, putBackForeignKeys } from './foreign-keys.ts';
import { joinSharedRows, stageSharedRows } from './join-shared-rows.ts';
import { loadTables } from './load-tables.ts';
import { lookAtMasters } from './masters/look-at-masters.ts';
import { onOneConnection } from './one-connection.ts';
import { verifyBackup } from './file/verify-backup.ts';

export type RestoreOptions = {
  file: string;
  cells?: string[] | undefined;
  replace?: boolean | undefined;
  /** The name of this machine's master key; null where it has none. */
  master: string | null;
  /** Told before anything is touched. */
  warn: (sentence: string) => void;
  onProgress: OnProgress;
};

/**
 * Puts a backup back, all of it or some cells, in one transaction: what is there afterwards has the same hashes, or
 * nothing has changed. The file is proved whole before the database is touched. Older data is then migrated.
 */
export async function restore(owner: Connection, options: RestoreOptions): Promise<Manifest> {
  const manifest = await verifyBackup(options.file, options.onProgress);
  const scope = await chooseScope(manifest, options.cells);
  const client = await connect(owner);
  try {
    await checkTarget(client, scope, options);
    await lookAtMasters(client, manifest, options);
    await standInRoles(onOneConnection(client));
    if (!scope.whole) await prepare(owner);
    await onOneConnection(client)
      .transaction()
      .execute((db) => replaceAll({ client, db }, { ...options, manifest }, scope));
    await prepare(owner);
    for (const { name } of scope.schemas) await analyze(client, manifest, name);
  } finally {
    await client.end();
  }
  return manifest;
}

async function prepare(owner: Connection): Promise<void> {
  const db = openDatabase({ ...owner, max: 2 });
  try {
    await prepareDatabase(db, {});
  } finally {
    await db.destroy();
  }
}

type Here = { client: pg.Client; db: Kysely<DB> };
type Source = RestoreOptions & { manifest: Manifest };

async function replaceAll({ client, db }: Here, source: Source, scope: Scope): Promise<void> {
  await client.query(plainText);
  await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
  // Again, now that nobody else can change the shape of the database.
  await checkTarget(client, scope, source);
  const names = scope.schemas.map(({ name }) => name);
  for (const name of names) await client.query(`drop schema if exists ${name} cascade`);
  for (const { name, kind, migrations } of scope.schemas) {
    await makeSchemaAt(db, migrations.at(-1) ?? '', { kind, name });
    for (const made of ['schema_migrations', 'schema_migrations_lock']) {
      await client.query(`delete from ${nameOf({ schema: name, name: made })}`);
    }
  }
  const keys = await liftForeignKeys(client, names);
  const shared = scope.whole ? () => null : await stageSharedRows(client, source.manifest);
  await loadTables(client, source, (table) => (names.includes(table.schema) ? nameOf(table) : shared(table)));
  await putBackForeignKeys(client, keys);
  if (!scope.whole) await joinSharedRows(client, source.manifest, scope);
  await compareHashes(client, source, names);
}

async function compareHashes(client: pg.Client, source: Source, names: string[]): Promise<void> {
  for (const table of source.manifest.tables) {
    if (!names.includes(table.schema)) continue;
    const { sha256 } = await hashTable(client, table, source.onProgress);
    if (sha256 !== table.sha256) {
      throw new Error(`${table.schema}.${table.name} came back different from what was backed up`);
    }
  }
}

async function analyze(client: pg.Client, manifest: Manifest, schema: string): Promise<void> {
  for (const table of manifest.tables.filter((one) => one.schema === schema)) {
    await client.query(`analyze ${nameOf(table)}`);
  }
}
