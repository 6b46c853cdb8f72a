import type pg from 'pg';
import type { Connection } from '../db/open-database.ts';
import type { Manifest, OnProgress } from './file/backup-format.ts';
import { connect } from './connect.ts';
import { hashTable, plainText } from './copy-out.ts';
import { listTables } from './list-tables.ts';
import { verifyBackup } from './file/verify-backup.ts';

export type Comparison = { table: string; same: boolean; rows: number; rowsInBackup: number };

/**
 * Hashes the tables of a backup as they are now, in one snapshot. Of a backup of some cells only their own tables
 * count: what all share holds more here than travelled with them.
 */
export async function compareWithBackup(
  owner: Connection,
  { file, onProgress }: { file: string; onProgress: OnProgress },
): Promise<Comparison[]> {
  const manifest = await verifyBackup(file, onProgress);
  const client = await connect(owner);
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(plainText);
    const comparisons: Comparison[] = [];
    for (const table of comparable(manifest)) comparisons.push(await compare(client, table, onProgress));
    return comparisons;
  } finally {
    await client.end();
  }
}

const comparable = ({ whole, cells, tables }: Manifest) =>
  tables.filter((table) => whole || cells.some(({ schema }) => schema === table.schema));

async function compare(
  client: pg.Client,
  table: Manifest['tables'][number],
  onProgress: OnProgress,
): Promise<Comparison> {
  const named = { table: `${table.schema}.${table.name}`, rowsInBackup: table.rows };
  const live = (await listTables(client, table.schema)).find(({ name }) => name === table.name);
  if (!live || String(live.columns) !== String(table.columns)) return { ...named, same: false, rows: 0 };
  const { sha256, rows } = await hashTable(client, table, onProgress);
  return { ...named, same: sha256 === table.sha256, rows };
}
