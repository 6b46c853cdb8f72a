import type { Db } from '../../shared/ctx.ts';

/** A place at an activity that goes on while another one does. */
export type PlaceThen = { personId: string; activityId: string; title: string; startsAt: Date };

export type Span = { startsAt: Date; endsAt: Date };

/** Few enough to be said in a line each. */
const mostSaid = 20;

/** Places that are theirs; whoever waits for one may not get it. */
const placesOf = (db: Db, personIds: readonly string[]) =>
  db
    .selectFrom('signups')
    .innerJoin('claims', 'claims.id', 'signups.id')
    .innerJoin('activities', 'activities.id', 'signups.activity_id')
    .select([
      'signups.person_id as personId',
      'activities.id as activityId',
      'activities.title',
      'activities.starts_at as startsAt',
    ])
    .where('signups.person_id', 'in', personIds)
    .where('claims.confirmed_at', 'is not', null)
    .where('claims.withdrawn_at', 'is', null)
    .where('activities.cancelled_at', 'is', null)
    .orderBy('activities.starts_at')
    .orderBy('activities.id')
    .limit(mostSaid);

/** Of these people, at what happens while this activity of the same district does. */
export const listPlacesBeside = (
  db: Db,
  activityId: string,
  personIds: readonly string[],
): Promise<PlaceThen[]> =>
  placesOf(db, personIds)
    .innerJoin('activities as this', (join) =>
      join
        .on('this.id', '=', activityId)
        .onRef('this.starts_at', '<', 'activities.ends_at')
        .onRef('this.ends_at', '>', 'activities.starts_at')
        .onRef('this.id', '<>', 'activities.id'),
    )
    .execute();

/** Of these people, at what happens in that time. */
export const listPlacesIn = (
  db: Db,
  { startsAt, endsAt }: Span,
  personIds: readonly string[],
): Promise<PlaceThen[]> =>
  placesOf(db, personIds)
    .where('activities.starts_at', '<', endsAt)
    .where('activities.ends_at', '>', startsAt)
    .execute();
