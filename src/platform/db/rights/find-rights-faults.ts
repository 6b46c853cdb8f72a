import { sql, type Kysely } from 'kysely';
import type { DB } from '../types.generated.ts';
import type { Rights } from './rights.ts';

type Standing = { table: string; guarded: boolean; grants: string[]; policies: string[] };

const commands = ['select', 'insert', 'update', 'delete'] as const;
const sorted = (list: readonly string[]) => [...list].sort().join(', ');

/** Where the catalog differs from a schema's list of rights: a table forgotten, a right too many or too few. */
export async function findRightsFaults(
  db: Kysely<DB>,
  schema: string,
  { role, rights }: { role: string; rights: Record<string, Rights> },
): Promise<string[]> {
  const tables = await readStanding(db, schema);
  const faults = tables.flatMap((standing) => {
    const listed = rights[standing.table];
    return listed ? compare(standing, listed, role) : [`${standing.table} is not in the list of rights`];
  });
  const missing = Object.keys(rights).filter((name) => !tables.some(({ table }) => table === name));
  return [...faults, ...missing.map((name) => `${name} is listed but there is no such table`)].map(
    (fault) => `${schema}.${fault}`,
  );
}

function compare(
  { table, guarded, grants, policies }: Standing,
  { grants: granted, rows }: Rights,
  role: string,
) {
  const faults: string[] = [];
  const expected = sorted(granted.map((grant) => `${role} ${grant}`));
  if (sorted(grants) !== expected) faults.push(`${table} grants "${sorted(grants)}", not "${expected}"`);
  if (guarded !== (rows !== undefined)) faults.push(`${table} row security is ${guarded ? 'on' : 'off'}`);
  const guardedBy = commands.filter((command) => rows?.[command] !== undefined);
  const named = sorted(guardedBy.map((command) => `${role} ${command} ${table}_${command}`));
  if (sorted(policies) !== named) faults.push(`${table} has policies "${sorted(policies)}", not "${named}"`);
  const bare = rows ? granted.filter((grant) => rows[grant] === undefined) : [];
  return [...faults, ...bare.map((grant) => `${table} grants ${grant} but has no policy for it`)];
}

async function readStanding(db: Kysely<DB>, schema: string): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select c.relname as table, c.relrowsecurity as guarded,
      array(select coalesce(pg_get_userbyid(nullif(a.grantee, 0))::text, 'public') || ' ' || lower(a.privilege_type)
        from aclexplode(c.relacl) a where a.grantee <> c.relowner) as grants,
      array(select array_to_string(p.roles, '+') || ' ' || lower(p.cmd) || ' ' || p.policyname
        from pg_policies p where p.schemaname = ${schema} and p.tablename = c.relname) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = ${schema} and c.relkind in ('r', 'p', 'v', 'm') order by c.relname`.execute(db);
  return rows;
}
