import type pg from 'pg';
import type { TableShape } from '../file/backup-format.ts';
import { nameOf } from '../copy-out.ts';
import { listTables } from '../list-tables.ts';

/** The names of the master keys without which what is sealed in these tables stays shut. */
export async function listMasters(
  client: pg.ClientBase,
  tables: readonly Pick<TableShape, 'schema' | 'name'>[],
): Promise<string[]> {
  const masters = new Set<string>();
  for (const table of tables.filter(({ name }) => name === 'vault_keys')) {
    const { rows } = await client.query<{ master: string }>(`select distinct master from ${nameOf(table)}`);
    for (const { master } of rows) masters.add(master);
  }
  return [...masters];
}

/** The same of all cells that stand in a database, which may be none yet. */
export async function listMastersHere(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ schema: string }>(
    `select nspname as schema from pg_namespace where nspname ~ '^d[0-9]{2,12}$'`,
  );
  const tables: TableShape[] = [];
  for (const { schema } of rows) tables.push(...(await listTables(client, schema)));
  return listMasters(client, tables);
}
