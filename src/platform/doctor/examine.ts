import type { Kysely } from 'kysely';
import pg from 'pg';
import { appRole } from '../db/roles.ts';
import { openDatabase, type Connection } from '../db/open-database.ts';
import type { DB } from '../db/types.generated.ts';
import { findAuditFaults } from './audit-seals.ts';
import { findHeadFaults } from './claim-heads.ts';
import { findMigrationFaults } from './migrations-newest.ts';
import { findRecountFaults } from './reach-recount.ts';
import { findRoleFaults } from './roles-bounded.ts';
import { findListedRightsFaults } from './rights-listed.ts';

/** What was looked at, and what is wrong with it; nothing wrong, nothing in the list. What only wants doing is a warning. */
export type Finding = { what: string; faults: string[]; warnings?: string[] };

type Check = { what: string; find: (db: Kysely<DB>, appLogin: string) => Promise<string[]> };

const checks: Check[] = [
  { what: '数据库结构是最新的 / migrations at their newest level', find: findMigrationFaults },
  { what: '应用角色没有特权 / the roles own and bypass nothing', find: findRoleFaults },
  { what: '权限与清单一致 / grants and policies as listed', find: findListedRightsFaults },
  { what: '名额与流水相符 / claims add up to their history', find: findHeadFaults },
  { what: '联系的数与重数一致 / figures of reach are those of a recount', find: findRecountFaults },
  { what: '审计封存完整 / the chain of audit seals holds', find: findAuditFaults },
];

/**
 * Examines a database as its owner, one finding after the other as they become known. `appLogin` is who the
 * application signs in as.
 */
export async function* examine(owner: Connection, appLogin: string = appRole): AsyncGenerator<Finding> {
  const version = await reach(owner);
  yield version;
  if (version.faults.length > 0) return;
  const db = openDatabase({ ...owner, max: 2 });
  try {
    for (const { what, find } of checks) yield { what, faults: await find(db, appLogin).catch(asFault) };
  } finally {
    await db.destroy();
  }
}

export const asFault = (error: unknown): string[] => [error instanceof Error ? error.message : String(error)];

async function reach(owner: Connection): Promise<Finding> {
  const client = new pg.Client(owner);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; name: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
    );
    const version = rows[0] ?? { number: 0, name: '?' };
    return {
      what: `数据库连得上 / the database answers: PostgreSQL ${version.name}`,
      faults: version.number >= 150_000 ? [] : ['PostgreSQL 15 or newer is needed'],
    };
  } catch (error) {
    return { what: '数据库连得上 / the database answers', faults: asFault(error) };
  } finally {
    await client.end().catch(() => {});
  }
}
