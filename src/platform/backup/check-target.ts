import type pg from 'pg';
import { StartError } from '../start-error.ts';
import type { Manifest } from './file/backup-format.ts';
import type { Scope } from './choose-scope.ts';
import { nameOf } from './copy-out.ts';
import { listTables } from './list-tables.ts';

/** Refuses a database in which the restore would overwrite, orphan or be overwritten by something. */
export async function checkTarget(
  client: pg.ClientBase,
  scope: Scope,
  options: { replace?: boolean | undefined },
): Promise<void> {
  await refuseRunningServer(client);
  await refuseOtherCells(client, scope);
  if (options.replace) return;
  for (const { name } of scope.schemas) {
    if (name === 'commons' || !(await holdsData(client, name))) continue;
    throw new StartError(
      `数据库里已经有 ${name} 的数据，要换掉它请加 --replace / the database holds data of ${name} already, add --replace to replace it`,
    );
  }
}

/** Whoever is connected under another role than the owner's is the server: its pages would see things half-way. */
async function refuseRunningServer(client: pg.ClientBase): Promise<void> {
  // More than this, such as the type of a connection, PostgreSQL shows to superusers alone.
  const { rows } = await client.query<{ roles: string | null }>(
    `select string_agg(distinct usename, ', ') as roles from pg_stat_activity
      where datname = current_database() and usename <> current_user`,
  );
  const roles = rows[0]?.roles;
  if (!roles) return;
  throw new StartError(
    `请先停掉微家再恢复（${roles} 正连着数据库）/ stop Weijia before a restore: ${roles} uses the database`,
  );
}

async function refuseOtherCells(client: pg.ClientBase, scope: Scope): Promise<void> {
  const { rows: standing } = await client.query('select where to_regclass($1) is not null', [
    'commons.cells',
  ]);
  if (standing.length === 0) return;
  const { rows } = await client.query<Pick<Manifest['cells'][number], 'number' | 'schema'>>(
    'select number, schema from commons.cells order by number',
  );
  for (const there of rows) {
    const same = scope.cells.find((cell) => cell.schema === there.schema || cell.number === there.number);
    if (same && (same.schema !== there.schema || same.number !== there.number)) {
      throw new StartError(
        `编号对不上：库里 ${there.schema} 是 ${there.number} 号，备份里 ${same.schema} 是 ${same.number} 号 / the numbers clash: ${there.schema} is ${there.number} here, ${same.schema} is ${same.number} in the backup`,
      );
    }
    if (same || !scope.whole) continue;
    throw new StartError(
      `库里还有 ${there.schema}，备份里没有；请用 --cell 指明要恢复哪个 / the database also holds ${there.schema}, which the backup does not; name the cells to restore with --cell`,
    );
  }
}

async function holdsData(client: pg.ClientBase, schema: string): Promise<boolean> {
  for (const table of await listTables(client, schema)) {
    if (table.name.startsWith('schema_migrations')) continue;
    const { rows } = await client.query(`select from ${nameOf(table)} limit 1`);
    if (rows.length > 0) return true;
  }
  return false;
}
