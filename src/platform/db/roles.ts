import { sql, type Kysely } from 'kysely';
import type { DB } from './types.generated.ts';

export const appRole = 'weijia_app';
export const signinRole = 'weijia_signin';

const exists = async (db: Kysely<DB>, role: string): Promise<boolean> =>
  (await sql`select from pg_roles where rolname = ${role}`.execute(db)).rows.length > 0;

/**
 * A login role that owns nothing and bypasses nothing; its password is set anew at each start. A new role has no
 * such right unless asked for; `alter role … nosuperuser` would be refused to an owner who is no superuser herself.
 * A plan, a foreign key's too, is made once a connection: while a table is small it would read the table whole, and go
 * on doing so until statistics are gathered. What no index serves is read whole all the same. A plan for all values
 * keeps a statement with an array from being planned anew each time. A plan that must read a small table whole bears a
 * penalty in PostgreSQL 15, for which it would be compiled to machine code at each run: seconds, for an inbox.
 */
export async function ensureRole(db: Kysely<DB>, role: string, password: string): Promise<void> {
  const verb = (await exists(db, role)) ? 'alter' : 'create';
  await sql`${sql.raw(verb)} role ${sql.id(role)} login password ${sql.lit(password)}`.execute(db);
  await sql`alter role ${sql.id(role)} set enable_seqscan = off`.execute(db);
  await sql`alter role ${sql.id(role)} set plan_cache_mode = force_generic_plan`.execute(db);
  await sql`alter role ${sql.id(role)} set jit = off`.execute(db);
}

/** The login that `DATABASE_APP_URL` names may do what the application's role may, and its policies hold for it too. */
export async function letInAsApp(db: Kysely<DB>, login: string): Promise<void> {
  await standInRoles(db);
  if (login !== appRole) await sql`grant ${sql.id(appRole)} to ${sql.id(login)}`.execute(db);
}

/** Before the first start of a machine grants need names to go to; the start gives them a password and a login. */
export async function standInRoles(db: Kysely<DB>): Promise<void> {
  for (const role of [appRole, signinRole]) {
    if (!(await exists(db, role))) await sql`create role ${sql.id(role)} nologin`.execute(db);
  }
}
