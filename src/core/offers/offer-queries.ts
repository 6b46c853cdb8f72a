import { sql } from 'kysely';
import type { Ctx, Db } from '../shared/ctx.ts';
import { isKept, stands } from '../people/person-queries.ts';
import { doorCodeOf } from '../signups/signup.ts';

/** Places that are offered to people without an account at these homes; nobody reads of her reading what she cannot open. */
export async function listOffersByName(ctx: Ctx, homeIds: readonly string[], limit: number) {
  if (homeIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('claims')
    .innerJoin('signups', 'signups.id', 'claims.id')
    .innerJoin('activities', 'activities.id', 'signups.activity_id')
    .innerJoin('people', 'people.id', 'signups.person_id')
    .select([
      'signups.id as signupId',
      'signups.activity_id as activityId',
      'signups.person_id as personId',
      'signups.party_size as partySize',
    ])
    .select(['people.name', 'activities.title', 'activities.starts_at as startsAt'])
    .select('claims.offer_ends_at as offerEndsAt')
    .where('activities.home_id', 'in', homeIds)
    .where('activities.cancelled_at', 'is', null)
    .where('people.account_id', 'is', null)
    .where('claims.offer_ends_at', '>', ctx.now)
    .where('claims.offered_at', 'is not', null)
    .where('claims.confirmed_at', 'is', null)
    .where('claims.withdrawn_at', 'is', null)
    .orderBy('claims.offer_ends_at')
    .orderBy('claims.turn')
    .limit(limit)
    .execute();
  return rows.map(({ name, offerEndsAt, signupId, ...row }) => ({
    ...row,
    ...{ signupId, name: name ?? '', code: doorCodeOf(signupId), offerEndsAt: offerEndsAt ?? ctx.now },
  }));
}

export type OfferByName = Awaited<ReturnType<typeof listOffersByName>>[number];

/** The first in line for an activity and how many places are free; asked as the system, because the claim is another's. */
export const findFirstInLine = (db: Db, activityId: string) =>
  db
    .selectFrom('activities')
    .innerJoin('things', 'things.id', 'activities.thing_id')
    .innerJoin('claims', 'claims.thing_id', 'things.id')
    .select(['claims.id as signupId', 'claims.units as partySize'])
    .select(sql<number>`things.capacity - things.taken`.as('left'))
    .where('activities.id', '=', activityId)
    .where('claims.offered_at', 'is', null)
    .where('claims.confirmed_at', 'is', null)
    .where('claims.withdrawn_at', 'is', null)
    .orderBy('claims.turn')
    .limit(1)
    .executeTakeFirst();

/** A claim whose offer nobody took in time. */
const lapsed = (db: Db) =>
  db
    .selectFrom('claims')
    .innerJoin('signups', 'signups.id', 'claims.id')
    .innerJoin('activities', 'activities.id', 'signups.activity_id')
    .innerJoin('people', 'people.id', 'signups.person_id')
    .where('claims.confirmed_at', 'is', null)
    .where('claims.withdrawn_at', '>=', sql<Date>`claims.offer_ends_at`)
    .where('people.erased_at', 'is', null);

/** Who did not answer when it was her turn, the latest first; whoever stands on the roll again is left out. */
export const listLapsedRows = (db: Db, activityId: string, limit: number) =>
  lapsed(db)
    .select(['signups.id', 'signups.person_id', 'signups.party_size', 'people.name'])
    .select((eb) => eb('people.account_id', 'is', null).as('by_name'))
    .where('signups.activity_id', '=', activityId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('claims as again')
            .select('again.id')
            .whereRef('again.thing_id', '=', 'claims.thing_id')
            .whereRef('again.holder_id', '=', 'claims.holder_id')
            .where('again.withdrawn_at', 'is', null),
        ),
      ),
    )
    .orderBy('claims.offer_ends_at', 'desc')
    .orderBy('claims.turn')
    .limit(limit)
    .execute();

type Period = { from: Date; until: Date; now: Date };

/**
 * People known by name alone whose offer lapsed, where the activity is over or off, or nobody came back to them. Whoever
 * cannot be forgotten yet is not among them, so that she holds nobody up.
 */
export async function listLapsedNames(
  db: Db,
  { from, until, now }: Period,
  limit: number,
): Promise<string[]> {
  const rows = await lapsed(db)
    .select('people.id')
    .where('claims.offer_ends_at', '>', from)
    .where('people.account_id', 'is', null)
    .where('people.added_by', 'is not', null)
    .where((eb) => eb.not(isKept(db)))
    .where((eb) => eb.not(stands(db, eb.ref('people.id'))))
    .where((eb) =>
      eb.or([
        eb('activities.ends_at', '<=', now),
        eb('activities.cancelled_at', 'is not', null),
        eb('claims.offer_ends_at', '<=', until),
      ]),
    )
    .orderBy('claims.offer_ends_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
