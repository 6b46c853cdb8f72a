import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { preparingPool } from './preparing-pool.ts';
import type { DB } from './types.generated.ts';

/** How one role reaches the database; a socket's folder may stand as `host`, also with spaces in it. */
export type Connection = pg.PoolConfig;

// A bigint here counts (a turn, a seq, a count); none of ours passes 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A date is a calendar day, not an instant: it stays text.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * A typed handle on the database as one role. Queries leave at once, not after the answer to the one before
 * (pipeline mode). A lost connection is dropped and made anew by the pool.
 */
export function openDatabase(
  connection: Connection,
  onIdleError: (error: Error) => void = () => {},
): Kysely<DB> {
  const pool = new pg.Pool({ max: 20, pipeline: true, ...connection });
  pool.on('error', onIdleError);
  // The pool listens only to a client that rests: one that is lost in somebody's hands would end the process.
  // What it was asked is refused all the same, and the pool takes no broken client back.
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparingPool(pool) }) });
}
