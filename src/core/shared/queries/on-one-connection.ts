import { DummyDriver, Kysely, PostgresDialect } from 'kysely';
import type { DB } from '../../../platform/db/types.generated.ts';
import type { Db } from '../ctx.ts';

/** Whoever holds a connection has no way to another one. */
const nowhere = new PostgresDialect({
  pool: () => Promise.reject(new Error('a transaction has one connection')),
});

/**
 * Runs `work` on one connection on which every statement leaves at once and in order, not after the answer to the one
 * before: that is what Kysely's own `connection()` waits for.
 */
export function onOneConnection<T>(db: Db, work: (db: Db) => Promise<T>): Promise<T> {
  const executor = db.getExecutor();
  return executor.provideConnection((connection) =>
    work(
      new Kysely<DB>({
        config: { dialect: nowhere },
        dialect: nowhere,
        driver: new DummyDriver(),
        executor: executor.withConnectionProvider({
          provideConnection: (consumer) => consumer(connection),
        }),
      }),
    ),
  );
}
