import { sql, type Insertable, type Updateable } from 'kysely';
import { z } from 'zod';
import type { Activities } from '../../platform/db/types.generated.ts';
import { pageOf, readCursor } from '../shared/cursor.ts';
import type { Db, Page } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { stateOf, type ActivityCard } from './activity.ts';

const cards = (db: Db) =>
  db
    .selectFrom('activities')
    .innerJoin('homes', 'homes.id', 'activities.home_id')
    .leftJoin('things', 'things.id', 'activities.thing_id')
    .leftJoin('places', 'places.id', 'activities.place_id')
    .select([
      'activities.id',
      'activities.home_id',
      'homes.name as home_name',
      'homes.phone as home_phone',
      'homes.pause_until',
      'activities.title',
      'activities.starts_at',
      'activities.ends_at',
      'activities.cancelled_at',
      'activities.closed_at',
      'places.name as place_name',
      'things.capacity',
      'things.taken',
      'things.waiting',
    ]);

export type ActivityRow = Awaited<ReturnType<ReturnType<typeof cards>['execute']>>[number];

export const presentActivity = (row: ActivityRow, now: Date): ActivityCard => ({
  id: row.id,
  homeId: row.home_id,
  homeName: row.home_name,
  title: row.title,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  placeName: row.place_name,
  capacity: row.capacity,
  taken: row.taken ?? 0,
  waiting: row.waiting ?? 0,
  state: stateOf({ endsAt: row.ends_at, cancelledAt: row.cancelled_at }, now),
  closedAt: row.closed_at,
});

export type ActivityFilter = {
  homeIds?: readonly string[] | undefined;
  /** Those that end after this instant. */
  from?: Date | undefined;
  /** Those that start before this instant. */
  to?: Date | undefined;
  /** Leaves out what its host has closed. */
  unclosed?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
};

const StartKey = z.tuple([z.iso.datetime(), z.uuid()]);

/** In order of their start. */
export async function listActivityRows(db: Db, filter: ActivityFilter): Promise<Page<ActivityRow>> {
  let query = cards(db).orderBy('activities.starts_at').orderBy('activities.id');
  if (filter.homeIds) query = query.where('activities.home_id', 'in', filter.homeIds);
  if (filter.from) query = query.where('activities.ends_at', '>', filter.from);
  if (filter.to) query = query.where('activities.starts_at', '<', filter.to);
  if (filter.unclosed) query = query.where('activities.closed_at', 'is', null);
  if (filter.cursor) {
    const [start, id] = readCursor(filter.cursor, StartKey);
    query = query.where((eb) =>
      eb(eb.refTuple('activities.starts_at', 'activities.id'), '>', eb.tuple(new Date(start), id)),
    );
  }
  const rows = await query.limit(filter.limit + 1).execute();
  return pageOf(rows, filter.limit, {
    present: (row) => row,
    keyOf: (row) => [row.starts_at.toISOString(), row.id],
  });
}

export const findActivityCard = (db: Db, activityId: string) =>
  cards(db).where('activities.id', '=', activityId).executeTakeFirst();

export const listActivityCards = (db: Db, activityIds: readonly string[]) =>
  activityIds.length === 0
    ? Promise.resolve([])
    : cards(db).where('activities.id', 'in', activityIds).execute();

/** What a verb about one activity decides on. */
export const findActivity = (db: Db, activityId: string) =>
  db.selectFrom('activities').selectAll().where('id', '=', activityId).executeTakeFirst();

/** Why its home stays closed all that day, if it does; the reason may be missing. */
export const findClosedDay = (db: Db, activity: { home_id: string; starts_at: Date }) =>
  db
    .selectFrom('hours_exceptions')
    .select('reason')
    .where('home_id', '=', activity.home_id)
    .where('on_day', '=', dayOf(activity.starts_at))
    .where(sql<boolean>`isempty(open_minutes)`)
    .executeTakeFirst();

/** An activity for a verb that changes it: until the transaction ends nobody else does. Sign-ups do not wait for it. */
export const lockActivity = (db: Db, activityId: string) =>
  db.selectFrom('activities').selectAll().where('id', '=', activityId).forNoKeyUpdate().executeTakeFirst();

export const insertActivity = (db: Db, activity: Insertable<Activities>) =>
  db.insertInto('activities').values(activity).execute();

export const markChanged = (db: Db, activityId: string, activity: Updateable<Activities>) =>
  db.updateTable('activities').set(activity).where('id', '=', activityId).execute();

/** False where another call was faster. */
export async function markCancelled(
  db: Db,
  activityId: string,
  cancelled: { at: Date; by: string; why: string | null },
): Promise<boolean> {
  const marked = await db
    .updateTable('activities')
    .set({ cancelled_at: cancelled.at, cancelled_by: cancelled.by, cancelled_why: cancelled.why })
    .where('id', '=', activityId)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();
  return marked.numUpdatedRows === 1n;
}

type Twin = { homeId: string; title: string; startsAt: Date };

/** Whether this home does something of the same name at the same time, and has not called it off. */
export async function hasTwin(db: Db, { homeId, title, startsAt }: Twin): Promise<boolean> {
  const twin = await db
    .selectFrom('activities')
    .select('id')
    .where('home_id', '=', homeId)
    .where('starts_at', '=', startsAt)
    .where('title', '=', title)
    .where('cancelled_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return twin !== undefined;
}
