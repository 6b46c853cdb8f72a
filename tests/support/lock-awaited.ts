import { setTimeout as rest } from 'node:timers/promises';
import { sql } from 'kysely';
import type { World } from '../../src/platform/world.ts';

/** Until so many of this database wait for a lock that somebody else holds. */
export async function lockAwaited({ owner }: { owner: World['db'] }, howMany = 1): Promise<void> {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(owner);
  if (rows.length >= howMany) return;
  await rest(5);
  await lockAwaited({ owner }, howMany);
}
