import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from './types.generated.ts';

/** How one role reaches the database; a socket's folder may stand as `host`, also with spaces in it. */
export type Connection = pg.PoolConfig;

const preparedNames = new Map<string, string>();
const mostPrepared = 500;

/** A statement's name on the server: the same text is parsed and planned once a connection. */
function preparedName(text: string): string | undefined {
  const known = preparedNames.get(text);
  if (known) return known;
  if (preparedNames.size >= mostPrepared) return undefined;
  const name = createHash('sha1').update(text).digest('base64url');
  preparedNames.set(text, name);
  return name;
}

/** Queries with values are prepared by their text; they leave at once, not after the answer to the one before. */
class PipeliningClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true });
  }

  // @ts-expect-error pg's overloads of `query` cannot be restated; the signature here is the one Kysely calls.
  override query(text: unknown, values?: unknown[]) {
    if (typeof text !== 'string' || values === undefined || values.length === 0) {
      return super.query(text as string);
    }
    return super.query({ text, values, name: preparedName(text) } as pg.QueryConfig);
  }
}

// A bigint here counts (a turn, a seq, a count); none of ours passes 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A date is a calendar day, not an instant: it stays text.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** A typed handle on the database as one role. A lost connection is dropped and made anew by the pool. */
export function openDatabase(connection: Connection, onIdleError: (error: Error) => void = () => {}): Kysely<DB> {
  const pool = new pg.Pool({ max: 20, ...connection, Client: PipeliningClient });
  pool.on('error', onIdleError);
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}
