import { sql, type Kysely } from 'kysely';
import { StartError } from '../start-error.ts';
import { openDatabase, type Connection } from './open-database.ts';
import type { DB } from './types.generated.ts';

/** A role that a start makes, and how it would sign in. */
export type Made = { role: string; connection: Connection; password: string };

async function signsIn(connection: Connection): Promise<boolean> {
  const db = openDatabase({ ...connection, max: 1 });
  try {
    await sql`select`.execute(db);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('28')) return false;
    throw error;
  } finally {
    await db.destroy();
  }
}

/** A role that stands in for one (after a restore on a new machine) may not sign in yet, so it serves nobody. */
async function isInUse(db: Kysely<DB>, role: string): Promise<boolean> {
  const { rows } = await sql`select from pg_roles where rolname = ${role} and rolcanlogin`.execute(db);
  return rows.length > 0;
}

/**
 * The password to give a role of `DATABASE_URL`'s server: none where it signs in with ours already, ours where it does
 * not exist yet or may not sign in. Roles belong to the whole server, so one that signs in with another password serves another
 * Weijia, whose door we would shut by setting ours.
 */
export async function passwordToSet(owner: Connection, made: Made): Promise<string | undefined> {
  if (await signsIn(made.connection)) return undefined;
  const db = openDatabase({ ...owner, max: 1 });
  try {
    if (!(await isInUse(db, made.role))) return made.password;
  } finally {
    await db.destroy();
  }
  throw new StartError(
    `数据库里的角色 ${made.role} 已归另一个数据文件夹用：请用那边的 WEIJIA_DATA_DIR，或先删掉这个角色 / the role ${made.role} serves another data folder: use its WEIJIA_DATA_DIR, or drop the role first`,
  );
}
