import { sql, type Kysely } from 'kysely';
import type { DB } from '../types.generated.ts';
import type { Rights } from './rights.ts';

const commands = ['select', 'insert', 'update', 'delete'] as const;

function statementsFor(table: string, rights: Rights, role: string): string[] {
  const name = table.slice(table.indexOf('.') + 1);
  const statements = [`revoke all on ${table} from ${role}`];
  if (rights.grants.length > 0) statements.push(`grant ${rights.grants.join(', ')} on ${table} to ${role}`);
  if (!rights.rows) return statements;
  statements.push(`alter table ${table} enable row level security`);
  for (const command of commands) {
    const policy = `${name}_${command}`;
    const condition = rights.rows[command];
    statements.push(`drop policy if exists ${policy} on ${table}`);
    if (condition === undefined) continue;
    const clause = command === 'insert' ? `with check (${condition})` : `using (${condition})`;
    statements.push(`create policy ${policy} on ${table} for ${command} to ${role} ${clause}`);
  }
  return statements;
}

/** Grants and policies of one schema, as its list says; safe to repeat, so it runs after each migration. */
export async function applyRights(
  db: Kysely<DB>,
  schema: string,
  target: { role: string; rights: Record<string, Rights> },
): Promise<void> {
  const statements = [`grant usage on schema ${schema} to ${target.role}`];
  for (const [table, rights] of Object.entries(target.rights)) {
    statements.push(...statementsFor(`${schema}.${table}`, rights, target.role));
  }
  await sql.raw(statements.join(';\n')).execute(db);
}
