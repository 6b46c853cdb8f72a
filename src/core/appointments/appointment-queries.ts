import { sql } from 'kysely';
import type { End } from '../deputies/deputy-queries.ts';
import type { Db } from '../shared/ctx.ts';

export const markExtended = (db: Db, id: string, { until, by }: { until: Date; by: string }) =>
  db
    .updateTable('appointments')
    .set({ until, appointed_by: by, warned_at: null })
    .where('id', '=', id)
    .execute();

/** Ends all who keep a home; the ids of those who were. Asked as the system. */
export async function markAllEndedAt(db: Db, homeId: string, { at, by }: End): Promise<string[]> {
  const rows = await db
    .updateTable('appointments')
    // Not before it began, also where the clock was ahead then and is right now.
    .set({ ended_at: sql<Date>`greatest(appointed_at, ${at}::timestamptz)`, ended_by: by })
    .where('home_id', '=', homeId)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Hosts whose end is near and who have not been told. Asked as the system. */
export const listTermsEnding = (db: Db, { now, by, limit }: { now: Date; by: Date; limit: number }) =>
  db
    .selectFrom('appointments')
    .select(['id', 'home_id', 'person_id'])
    .where('role', '=', 'host')
    .where('until', '>', now)
    .where('until', '<=', by)
    .where('warned_at', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('until')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();

export const markWarned = (db: Db, id: string, at: Date) =>
  db.updateTable('appointments').set({ warned_at: at }).where('id', '=', id).execute();
