import pg from 'pg';
import { ownerRole } from '../../src/platform/db/embedded/init-cluster.ts';
import { openCell, prepareDatabase } from '../../src/platform/db/migrate.ts';
import { openDatabase, type Connection } from '../../src/platform/db/open-database.ts';
import type { ClusterAddress } from './postgres-cluster.ts';

export const testCell = { number: 1, schema: 'd370215', divisionCode: '370215', name: '即墨区' };

/** What a test file's own database begins with: `cell` is migrated and holds one empty cell, 即墨区. */
const templates = {
  bare: async () => {},
  cell: async (connection: Connection) => {
    const owner = openDatabase(connection);
    await prepareDatabase(owner, { app: 'app', signin: 'signin' });
    await openCell(owner, testCell);
    await owner.destroy();
  },
} satisfies Record<string, (connection: Connection) => Promise<void>>;

export type Template = keyof typeof templates;

export const asOwner = (address: ClusterAddress, database: string) => ({
  ...address,
  user: ownerRole,
  database,
});

/** Makes `database` as a copy of a template; whoever asks first builds the template, all others wait for it. */
export async function copyTemplate(
  address: ClusterAddress,
  template: Template,
  database: string,
): Promise<void> {
  const admin = new pg.Client(asOwner(address, 'postgres'));
  await admin.connect();
  try {
    const name = `template_${template}`;
    await admin.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await build(admin, address, template);
    await admin.query('select pg_advisory_unlock(hashtext($1))', [name]);
    await admin.query(`create database ${database} template ${name} strategy file_copy`);
  } finally {
    await admin.end();
  }
}

async function build(admin: pg.Client, address: ClusterAddress, template: Template): Promise<void> {
  const draft = `draft_${template}`;
  await admin.query(`drop database if exists ${draft} with (force)`);
  await admin.query(`create database ${draft} template template0`);
  await templates[template](asOwner(address, draft));
  await admin.query(`alter database ${draft} rename to template_${template}`);
}
