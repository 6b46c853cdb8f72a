import { sql, type Kysely } from 'kysely';
import type { DB } from '../db/types.generated.ts';
import { appRole } from '../db/roles.ts';
import { bossOn, letterQueue, queueSchema } from './queue.ts';

/** About an hour of tries; then the letter waits in its outbox, where the chores of each minute find it. */
const letters = {
  retryLimit: 12,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 120,
  deleteAfterSeconds: 3600,
};

/**
 * Makes the queue's schema as the database's owner, or brings it to pg-boss's newest level; the application's role may
 * use what stands in it and change nothing of its shape. Safe to repeat.
 */
export async function installQueue(owner: Kysely<DB>): Promise<void> {
  const boss = bossOn(owner, { supervise: false });
  const failures: Error[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  try {
    if (!(await boss.getQueue(letterQueue))) await boss.createQueue(letterQueue, letters);
  } finally {
    await boss.stop({ graceful: false });
  }
  const [failure] = failures;
  if (failure) throw failure;
  const [schema, role] = [sql.id(queueSchema), sql.id(appRole)];
  await sql`grant usage on schema ${schema} to ${role}`.execute(owner);
  await sql`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`.execute(owner);
}
