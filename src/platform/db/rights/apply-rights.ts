import { createHash } from 'node:crypto';
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

async function markOf(db: Kysely<DB>, schema: string): Promise<string | undefined> {
  const { rows } = await sql<{ mark: string }>`
    select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = ${schema}`.execute(
    db,
  );
  return rows[0]?.mark;
}

/**
 * Grants and policies of one schema, as its list says; runs after each migration. Where the list is the one that was
 * applied last nothing is touched, because changing a policy waits for whoever reads the table.
 */
export async function applyRights(
  db: Kysely<DB>,
  schema: string,
  target: { role: string; rights: Record<string, Rights> },
): Promise<void> {
  const statements = [`grant usage on schema ${schema} to ${target.role}`];
  for (const [table, rights] of Object.entries(target.rights)) {
    statements.push(...statementsFor(`${schema}.${table}`, rights, target.role));
  }
  const text = statements.join(';\n');
  const mark = `rights ${createHash('sha256').update(text).digest('base64url')}`;
  if ((await markOf(db, schema)) === mark) return;
  await sql.raw(`${text};\ncomment on schema ${schema} is '${mark}'`).execute(db);
}
