import pg from 'pg';

/** One number for "a Weijia has this cluster open". */
const instanceLock = 7_761_001;

/** SQLSTATE 57P03: starting, recovering or stopping; 57P01: stopped under our hands. */
const passing = new Set(['57P03', '57P01', 'ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE']);

export type Held =
  { kind: 'held'; client: pg.Client } | { kind: 'busy'; holder: string } | { kind: 'not-yet' };

/**
 * Takes the instance's lock on a connection of its own. It ends with that connection, whoever dies first: so it
 * also tells us when PostgreSQL is gone.
 */
export async function holdLock(connection: pg.ClientConfig, as: 'server' | 'command'): Promise<Held> {
  const client = new pg.Client({
    ...connection,
    database: 'postgres',
    application_name: `weijia ${as} ${process.pid}`,
  });
  // Without a listener a lost connection would end the process; whoever holds the lock listens for its end.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
      instanceLock,
    ]);
    if (rows[0]?.held) return { kind: 'held', client };
    const holder = await findHolder(client);
    await client.end();
    return { kind: 'busy', holder };
  } catch (error) {
    await client.end().catch(() => {});
    if (error instanceof Error && 'code' in error && passing.has(String(error.code)))
      return { kind: 'not-yet' };
    if (error instanceof Error && error.message.includes('Connection terminated')) return { kind: 'not-yet' };
    throw error;
  }
}

async function findHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and objid = $1 and pg_locks.database = (select oid from pg_database where datname = 'postgres')`,
    [instanceLock],
  );
  return rows[0]?.name ?? 'weijia';
}
