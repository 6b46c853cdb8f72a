import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely';
import pg from 'pg';
import type { Connection } from '../open-database.ts';
import { preparingPool } from '../preparing-pool.ts';
import type { DB } from '../types.generated.ts';

export type RecordedQuery = Pick<CompiledQuery, 'sql' | 'parameters'>;

export type Recorder = {
  db: Kysely<DB>;
  /** Runs `work` and answers what it asked, without what only opens and closes transactions. */
  record: (work: () => Promise<unknown>) => Promise<RecordedQuery[]>;
};

const frame = /^(begin|commit|rollback|set local)\b/;

/** A handle on the database that tells what is asked through it; on one connection, so that the order is always the same. */
export function openRecorder(connection: Connection): Recorder {
  let recorded: RecordedQuery[] = [];
  const pool = new pg.Pool({ max: 1, pipeline: true, ...connection });
  pool.on('error', () => {});
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: preparingPool(pool) }),
    log: ({ query }) => {
      recorded.push(query);
    },
  });
  return {
    db,
    record: async (work) => {
      recorded = [];
      await work();
      return recorded.filter(({ sql }) => !frame.test(sql));
    },
  };
}
