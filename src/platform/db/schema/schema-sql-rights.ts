import { sql, type Kysely } from 'kysely';
import type { DB } from '../types.generated.ts';

/** Who may use a schema and its tables, and which rows row-level security lets through. */
export async function printRights(db: Kysely<DB>, schema: string): Promise<string[]> {
  const { rows: usage } = await sql<{ line: string }>`
    select 'grant ' || lower(string_agg(a.privilege_type, ', ' order by a.privilege_type)) || ' on schema '
      || n.nspname || ' to ' || pg_get_userbyid(a.grantee) || ';' as line
    from pg_namespace n, aclexplode(n.nspacl) a
    where n.nspname = ${schema} and a.grantee <> n.nspowner
    group by n.nspname, a.grantee order by 1`.execute(db);
  const { rows: grants } = await sql<{ line: string }>`
    select 'grant ' || lower(string_agg(a.privilege_type, ', ' order by a.privilege_type)) || ' on ' || ${schema}
      || '.' || quote_ident(c.relname) || ' to '
      || case a.grantee when 0 then 'public' else pg_get_userbyid(a.grantee)::text end || ';' as line
    from pg_class c, aclexplode(c.relacl) a
    where c.relnamespace = ${schema}::regnamespace and c.relkind = 'r' and a.grantee <> c.relowner
    group by c.relname, a.grantee order by c.relname, 1`.execute(db);
  const { rows: guarded } = await sql<{ line: string }>`
    select 'alter table ' || ${schema} || '.' || quote_ident(c.relname) || ' enable row level security;' as line
    from pg_class c where c.relnamespace = ${schema}::regnamespace and c.relrowsecurity order by c.relname`.execute(
    db,
  );
  return [usage, grants, guarded, await findPolicies(db, schema)].map((rows) =>
    rows.map((row) => row.line).join('\n'),
  );
}

async function findPolicies(db: Kysely<DB>, schema: string): Promise<{ line: string }[]> {
  const { rows } = await sql<{ line: string }>`
    select 'create policy ' || policyname || ' on ' || schemaname || '.' || quote_ident(tablename)
      || ' for ' || lower(cmd) || ' to ' || array_to_string(roles, ', ')
      || coalesce(' using (' || qual || ')', '') || coalesce(' with check (' || with_check || ')', '') || ';' as line
    from pg_policies where schemaname = ${schema} order by tablename, policyname`.execute(db);
  // A sub-select comes back in several lines; one policy is one line here.
  return rows.map(({ line }) => ({ line: line.replaceAll(/\s+/g, ' ') }));
}
