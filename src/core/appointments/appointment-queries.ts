import type { End } from '../deputies/deputy-queries.ts';
import type { Db } from '../shared/ctx.ts';

export const markExtended = (db: Db, id: string, { until, by }: { until: Date; by: string }) =>
  db
    .updateTable('appointments')
    .set({ until, appointed_by: by, warned_at: null })
    .where('id', '=', id)
    .execute();

type Deputies = { homeId: string; personId: string; as: 'person_id' | 'appointed_by' };

/** Ends who stands in at a home: she herself, or all whom she named. Asked as the system. */
export const markDeputiesEnded = (db: Db, { homeId, personId, as }: Deputies, { at, by }: End) =>
  db
    .updateTable('appointments')
    .set({ ended_at: at, ended_by: by })
    .where(as, '=', personId)
    .where('home_id', '=', homeId)
    .where('role', '=', 'deputy')
    .where('ended_at', 'is', null)
    .execute();

/** Ends all who keep a home; the ids of those who were. Asked as the system. */
export async function markAllEndedAt(db: Db, homeId: string, { at, by }: End): Promise<string[]> {
  const rows = await db
    .updateTable('appointments')
    .set({ ended_at: at, ended_by: by })
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
