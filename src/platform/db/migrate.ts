import { sql, type Kysely } from 'kysely';
import type { Cell } from '../../core/shared/ctx.ts';
import { installQueue } from '../queue/install-queue.ts';
import { migrateSchema } from './migrations.ts';
import { applyRights } from './rights/apply-rights.ts';
import { rightsOfACell } from './rights/rights-of-a-cell.ts';
import { rightsOfAccounts } from './rights/rights-of-accounts.ts';
import { rightsOfCommons } from './rights/rights-of-commons.ts';
import { appRole, ensureRole, letInAsApp, signinRole } from './roles.ts';
import type { DB } from './types.generated.ts';

/** Held by whoever changes the shape of the database. */
export const migrationLock = 3_702_15;

/** Runs `work` while no other process migrates the same database. */
async function alone(db: Kysely<DB>, work: (db: Kysely<DB>) => Promise<void>): Promise<void> {
  await db.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(${sql.lit(migrationLock)})`.execute(held);
    try {
      await work(db);
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(migrationLock)})`.execute(held);
    }
  });
}

const migrateCell = async (db: Kysely<DB>, schema: string) => {
  await migrateSchema(db, 'cell', schema);
  await applyRights(db, schema, { role: appRole, rights: rightsOfACell(schema) });
};

/** Passwords of the roles that a start makes, or the application's own login. */
export type Logins = { app?: string | undefined; signin?: string | undefined; appLogin?: string };

/**
 * Brings a database to today's shape as its owner: login roles, `commons`, `accounts`, and every cell in it, each
 * with its grants and policies, and the queue. Safe to repeat and to run from two processes at once.
 * A role without a password here is left alone; `appLogin` is the one that `DATABASE_APP_URL` signs in with.
 */
export async function prepareDatabase(owner: Kysely<DB>, logins: Logins): Promise<void> {
  await alone(owner, async (db) => {
    if (logins.app) await ensureRole(db, appRole, logins.app);
    if (logins.signin) await ensureRole(db, signinRole, logins.signin);
    if (logins.appLogin) await letInAsApp(db, logins.appLogin);
    await migrateSchema(db, 'commons', 'commons');
    await applyRights(db, 'commons', { role: appRole, rights: rightsOfCommons });
    await migrateSchema(db, 'accounts', 'accounts');
    await applyRights(db, 'accounts', { role: signinRole, rights: rightsOfAccounts });
    const cells = await db.selectFrom('commons.cells').select('schema').execute();
    for (const { schema } of cells) await migrateCell(db, schema);
    await installQueue(db);
  });
}

/** Makes a district's cell, or brings it up to date where it stands already. */
export async function openCell(owner: Kysely<DB>, cell: Cell & { name: string }): Promise<void> {
  await alone(owner, async (db) => {
    await migrateCell(db, cell.schema);
    await db
      .insertInto('commons.cells')
      .values({ number: cell.number, schema: cell.schema, division_code: cell.divisionCode, name: cell.name })
      .onConflict((conflict) => conflict.column('number').doNothing())
      .execute();
  });
}
