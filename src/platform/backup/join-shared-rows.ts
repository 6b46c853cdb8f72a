import type pg from 'pg';
import { StartError } from '../start-error.ts';
import type { Manifest, TableShape } from './file/backup-format.ts';
import type { Scope } from './choose-scope.ts';
import { columnsOf, nameOf } from './copy-out.ts';
import { listMigrations } from './list-migrations.ts';
import { partOfCells, type TableAt } from './part-of-cells.ts';

const staged: TableAt = (schema, name) => `pg_temp.staged_${schema}_${name}`;

/** Parents first. Texts, sessions and codes stay behind: see part-of-cells.ts. */
const inOrder = [
  { schema: 'commons', name: 'divisions' },
  { schema: 'commons', name: 'cells' },
  { schema: 'commons', name: 'homes', replaced: true },
  { schema: 'commons', name: 'former_homes', replaced: true },
  { schema: 'accounts', name: 'user' },
  { schema: 'accounts', name: 'account' },
  { schema: 'accounts', name: 'severed_outside' },
  { schema: 'accounts', name: 'second_steps' },
  { schema: 'accounts', name: 'recovery_codes' },
  { schema: 'accounts', name: 'passkeys' },
  { schema: 'accounts', name: 'memberships', replaced: true },
] as const;

/** Lays the tables that all cells share beside the live ones, so that a cell's own rows can be picked from them. */
export async function stageSharedRows(
  client: pg.ClientBase,
  manifest: Manifest,
): Promise<(table: TableShape) => string | null> {
  for (const { name, kind, migrations } of manifest.schemas) {
    if (kind === 'cell' || String(await listMigrations(client, name)) === String(migrations)) continue;
    throw new StartError(
      `备份里的 ${name} 比数据库旧，只能整个恢复 / ${name} in the backup is older than the database: restore all of it, without --cell`,
    );
  }
  for (const { schema, name } of inOrder) {
    await client.query(
      `create temp table staged_${schema}_${name} (like ${nameOf({ schema, name })}) on commit drop`,
    );
  }
  return ({ schema, name }) => {
    const shared = inOrder.find((table) => table.schema === schema && table.name === name);
    return shared ? staged(shared.schema, shared.name) : null;
  };
}

/**
 * Moves what belongs to the restored cells from the staged tables to the live ones. Who has an account here keeps
 * it as it is; a membership whose account clashes with someone else's phone stays out.
 */
export async function joinSharedRows(client: pg.ClientBase, manifest: Manifest, scope: Scope): Promise<void> {
  const numbers = scope.cells.map(({ number }) => number);
  const parts = partOfCells(numbers, staged);
  await client.query(`create temp table newcomers on commit drop as
    select id from ${staged('accounts', 'user')} except select id from accounts."user"`);
  for (const table of inOrder) {
    const shape = manifest.tables.find(({ schema, name }) => schema === table.schema && name === table.name);
    if (!shape) continue;
    const live = nameOf(shape);
    const part = parts[`${table.schema}.${table.name}`];
    if ('replaced' in table) await client.query(`delete from ${live} where ${part}`);
    await client.query(`insert into ${live} (${columnsOf(shape)})
      select ${columnsOf(shape)} from ${staged(table.schema, table.name)} as arriving
      where ${part} and ${accountStands[table.name] ?? 'true'} on conflict do nothing`);
  }
}

/** Somebody who came with this backup: whoever was here has her second step as she has set, or lost, it since. */
const arrived = `account_id in (select id from pg_temp.newcomers join accounts."user" using (id))`;

const accountStands: Record<string, string> = {
  // What she has severed since does not come back.
  account: `user_id in (select id from accounts."user") and user_id not in (select user_id from accounts.account)
    and not exists (select from accounts.severed_outside s
      where s.account_id = arriving.user_id and s.provider_id = arriving.provider_id)`,
  severed_outside: arrived,
  second_steps: arrived,
  recovery_codes: arrived,
  passkeys: arrived,
  memberships: `account_id in (select id from accounts."user")`,
};
