import pg from 'pg';
import type { Connection } from '../db/open-database.ts';
import { StartError } from '../start-error.ts';

/** One connection of the owner's, for COPY and all that must be one transaction with it. */
export async function connect(owner: Connection): Promise<pg.Client> {
  const client = new pg.Client(owner);
  // A connection lost between two statements fails the next one; without a listener it would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`连不上数据库 / the database does not answer: ${why}`);
  }
}
