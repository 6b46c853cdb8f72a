import { sql, type Kysely } from 'kysely';
import type { DB } from './types.generated.ts';

export const appRole = 'weijia_app';
export const signinRole = 'weijia_signin';

/** A login role that owns nothing and bypasses nothing; its password is set anew at each start. */
export async function ensureRole(db: Kysely<DB>, role: string, password: string): Promise<void> {
  const found = await sql`select from pg_roles where rolname = ${role}`.execute(db);
  const verb = found.rows.length > 0 ? 'alter' : 'create';
  await sql`${sql.raw(verb)} role ${sql.id(role)} login nosuperuser nobypassrls nocreatedb nocreaterole
    password ${sql.lit(password)}`.execute(db);
}
