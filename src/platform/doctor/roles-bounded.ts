import { sql, type Kysely } from 'kysely';
import { appRole, signinRole } from '../db/roles.ts';
import type { DB } from '../db/types.generated.ts';

type Role = { name: string; powers: string[]; owns: string[]; belongs: string[] };

/** A role that owned a table, bypassed row security or belonged to one that does would see everyone's rows. */
export async function findRoleFaults(db: Kysely<DB>, appLogin: string): Promise<string[]> {
  const expected = [...new Set([appRole, signinRole, appLogin])];
  const { rows } = await sql<Role>`
    select r.rolname as name,
      array_remove(array[case when r.rolsuper then 'superuser' end, case when r.rolbypassrls then 'bypassrls' end,
        case when r.rolcreaterole then 'createrole' end, case when r.rolcreatedb then 'createdb' end], null) as powers,
      array(select c.oid::regclass::text from pg_class c where c.relowner = r.oid) as owns,
      array(select pg_get_userbyid(m.roleid)::text from pg_auth_members m where m.member = r.oid) as belongs
    from pg_roles r where r.rolname = any(${expected})`.execute(db);
  const missing = expected.filter((role) => !rows.some(({ name }) => name === role));
  return [
    ...missing.map((role) => `there is no role ${role}`),
    ...rows.flatMap(({ name, powers, owns, belongs }) => [
      ...powers.map((power) => `${name} is ${power}`),
      ...owns.map((table) => `${name} owns ${table}`),
      // A login of the operator's own may do what the application's role may, by belonging to it.
      ...belongs
        .filter((role) => name !== appLogin || role !== appRole)
        .map((role) => `${name} belongs to ${role}`),
    ]),
  ];
}
