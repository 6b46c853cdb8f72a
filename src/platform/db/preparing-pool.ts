import { createHash } from 'node:crypto';
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';

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

type Answer = pg.QueryResult<Record<string, unknown>>;

/** Several statements in one text answer with the rows of all; Kysely would keep none where the last is a COMMIT. */
function together(answer: Answer | Answer[]): Answer {
  if (!Array.isArray(answer)) return answer;
  const last = answer.at(-1);
  if (!last) throw new Error('a text without a statement has no answer');
  // Kysely answers what ends in COMMIT without its rows.
  return { ...last, command: 'SELECT', rows: answer.flatMap((each) => each.rows) };
}

/** Statements that leave in one turn of the event loop leave in one write: a system call costs more than a statement. */
function leaveTogether({ connection: { stream } }: pg.PoolClient): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

class PreparingClient implements PostgresPoolClient {
  private readonly client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.client = client;
  }

  query<R>(sql: string, parameters: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query(text: unknown, parameters: ReadonlyArray<unknown> = []): unknown {
    if (typeof text !== 'string') throw new TypeError('cursors are not used here; stream with COPY');
    leaveTogether(this.client);
    if (parameters.length === 0) return this.ask({ text }).then(together);
    const name = preparedName(text);
    return this.ask({ text, values: [...parameters], ...(name && { name }) });
  }

  /** By callback: what pg's own promise answers outlives a request by many, and collecting it is a tenth of the time. */
  private ask(query: pg.QueryConfig): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.client.query<Record<string, unknown>>(query, (error: Error | null, answer) =>
        error ? reject(error) : resolve(answer),
      );
    });
  }

  release(destroy?: boolean): void {
    this.client.release(destroy);
  }
}

/** A pool in which every query with values is prepared by its text. */
export function preparingPool(pool: pg.Pool): PostgresPool {
  const wrapped = new WeakMap<pg.PoolClient, PreparingClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      const known = wrapped.get(client);
      if (known) return known;
      // A connection that is lost while it works fails its queries; the event that follows would end the process.
      client.on('error', () => {});
      const wrapper = new PreparingClient(client);
      wrapped.set(client, wrapper);
      return wrapper;
    },
  };
}
