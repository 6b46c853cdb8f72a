import { Kysely, PostgresDialect } from 'kysely';
import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import type { DB } from '../db/types.generated.ts';

/** Kysely on the one connection that also carries COPY: what both do belongs to the same transaction. */
export function onOneConnection(client: pg.Client): Kysely<DB> {
  const borrowed = new BorrowedClient(client);
  return new Kysely<DB>({
    dialect: new PostgresDialect({
      pool: { options: {}, connect: async () => borrowed, end: async () => {} },
    }),
  });
}

class BorrowedClient implements PostgresPoolClient {
  private readonly client: pg.Client;

  constructor(client: pg.Client) {
    this.client = client;
  }

  query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query(text: unknown, parameters: ReadonlyArray<unknown> = []): unknown {
    if (typeof text !== 'string') throw new TypeError('cursors are not used here; stream with COPY');
    return parameters.length > 0 ? this.client.query(text, [...parameters]) : this.client.query(text);
  }

  /** Whoever lent the connection closes it. */
  release(): void {}
}
