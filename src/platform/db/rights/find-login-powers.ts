import { sql, type Kysely } from 'kysely';
import type { DB } from '../types.generated.ts';

type Login = { powers: string[]; owners: string[] };

/**
 * What lets a login past the policies of our tables: being superuser or bypassrls, or being or becoming the owner of
 * one. Asked of `login`, or of whoever is signed in on this connection.
 */
export async function findLoginPowers(db: Kysely<DB>, login?: string): Promise<string[]> {
  const { rows } = await sql<Login>`
    select array_remove(array[case when r.rolsuper then 'superuser' end,
        case when r.rolbypassrls then 'bypassrls' end], null) as powers,
      array(select distinct pg_get_userbyid(c.relowner)::text from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')
          and (n.nspname in ('commons', 'accounts', 'jobs')
            or n.nspname in (select schema from commons.cells))) as owners
    from pg_roles r where r.rolname = ${login ?? sql`current_user`}`.execute(db);
  return rows.flatMap(({ powers, owners }) =>
    // A superuser belongs to everybody.
    powers.length > 0 ? powers : owners.map((owner) => `as ${owner} the owner of tables`),
  );
}
