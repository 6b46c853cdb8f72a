import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { DB } from '../types.generated.ts';
import type { Rights } from './rights.ts';

const commands = ['select', 'insert', 'update', 'delete'] as const;

function statementsFor(table: string, rights: Rights, role: string): string[] {
  const name = table.slice(table.indexOf('.') + 1);
  const statements: string[] = [];
  if (rights.grants.length > 0) statements.push(`grant ${rights.grants.join(', ')} on ${table} to ${role}`);
  if (!rights.rows) return statements;
  statements.push(`alter table ${table} enable row level security`);
  for (const command of commands) {
    const policy = `${name}_${command}`;
    const condition = rights.rows[command];
    if (condition === undefined) continue;
    const clause = command === 'insert' ? `with check (${condition})` : `using (${condition})`;
    statements.push(`create policy ${policy} on ${table} for ${command} to ${role} ${clause}`);
  }
  return statements;
}

type Found = { mark: string | null; strays: string[]; standing: string };

/**
 * What stands in the catalog: who may do what on a schema and its tables and columns, which rows are let through, and
 * the statements that would take all of it back.
 */
async function look(db: Kysely<DB>, schema: string): Promise<Found> {
  const { rows } = await sql<Found>`
    with tables as (select * from pg_class c where c.relnamespace = ${schema}::regnamespace and c.relkind in ('r', 'p', 'v', 'm')),
      policies as (select * from pg_policies where schemaname = ${schema}),
      columns as (select a.* from pg_attribute a join tables t on t.oid = a.attrelid where a.attacl is not null),
      grants as (
        select t.relname, '' as part, g.grantee, g.privilege_type
        from tables t, aclexplode(t.relacl) g where g.grantee <> t.relowner
        union all
        select t.relname, '(' || quote_ident(a.attname) || ')', g.grantee, g.privilege_type
        from tables t join columns a on a.attrelid = t.oid, aclexplode(a.attacl) g where g.grantee <> t.relowner),
      named as (
        select *, quote_ident(${schema}) || '.' || quote_ident(relname) as "table",
          case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end as who from grants)
    select obj_description(${schema}::regnamespace, 'pg_namespace') as mark,
      array(select format('revoke %s on schema %I from %s', g.privilege_type, nspname,
          case g.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(g.grantee)) end)
          from pg_namespace, aclexplode(nspacl) g where nspname = ${schema} and g.grantee <> nspowner
        union all select format('revoke %s %s on %s from %s', privilege_type, part, "table", who) from named
        union all select format('drop policy %I on %I.%I', policyname, schemaname, tablename) from policies
        union all select format('alter table %s.%I disable row level security', relnamespace::regnamespace, relname)
          from tables where relrowsecurity) as strays,
      jsonb_build_array(
        (select nspacl::text from pg_namespace where nspname = ${schema}),
        (select jsonb_agg(jsonb_build_array(relname, relacl::text, relrowsecurity) order by relname) from tables),
        (select jsonb_agg(jsonb_build_array(attrelid::regclass, attname, attacl::text) order by attrelid, attnum) from columns),
        (select jsonb_agg(to_jsonb(policies) order by tablename, policyname) from policies))::text as standing`.execute(
    db,
  );
  const [found] = rows;
  if (!found) throw new Error(`there is no schema ${schema}`);
  return found;
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

/**
 * Grants and policies of one schema, as its list says; runs at each start, after the migrations. The mark on the schema
 * says which list was applied and how the catalog stood afterwards. Where both are as they were nothing is touched,
 * because changing a policy waits for whoever reads the table; where somebody changed a right by hand, all of them
 * are taken back and given anew.
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
  const list = digest(statements.join(';\n'));
  const markOf = ({ standing }: Found) => `rights ${list} ${digest(standing)}`;
  const before = await look(db, schema);
  if (before.mark === markOf(before)) return;
  await sql.raw([...before.strays, ...statements].join(';\n')).execute(db);
  const mark = markOf(await look(db, schema));
  await sql.raw(`comment on schema ${schema} is '${mark}'`).execute(db);
}
