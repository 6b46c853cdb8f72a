import { sql } from 'kysely';
import type { Db } from '../shared/ctx.ts';

/** Those who run a home: appointed by its office, or named by a host. */
type Keeper = 'host' | 'deputy';

/** Who is that at these homes now, the newest first. Asked as the system. */
export const listKeepersAt = (db: Db, role: Keeper, homeIds: readonly string[]) =>
  db
    .selectFrom('appointments')
    .innerJoin('people', 'people.id', 'appointments.person_id')
    .select([
      'appointments.id',
      'appointments.home_id',
      'people.name',
      'people.phone_masked',
      'appointments.appointed_at',
      'appointments.until',
    ])
    .where('appointments.home_id', 'in', homeIds)
    .where('appointments.role', '=', role)
    .where('appointments.ended_at', 'is', null)
    .orderBy('appointments.id', 'desc')
    .execute();

export const listDeputyshipsOf = (db: Db, personId: string) =>
  db
    .selectFrom('appointments')
    .innerJoin('homes', 'homes.id', 'appointments.home_id')
    .select(['appointments.id', 'homes.name', 'appointments.until'])
    .where('appointments.person_id', '=', personId)
    .where('appointments.role', '=', 'deputy')
    .where('appointments.ended_at', 'is', null)
    .where('homes.closed_at', 'is', null)
    .orderBy('appointments.id')
    .execute();

/** The home where she was deputy until lately. */
export const findDeputyshipEndedSince = (db: Db, personId: string, since: Date) =>
  db
    .selectFrom('appointments')
    .select('appointments.id')
    .where('appointments.person_id', '=', personId)
    .where('appointments.role', '=', 'deputy')
    .where('appointments.ended_at', '>=', since)
    .limit(1)
    .executeTakeFirst();

/** An appointment that stands; until the transaction ends nobody else ends it. Asked as the system. */
export const lockKeeper = (db: Db, role: Keeper, id: string) =>
  db
    .selectFrom('appointments')
    .select(['id', 'home_id', 'person_id'])
    .where('id', '=', id)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

const hostingOf = (db: Db, personId: string, homeId: string) =>
  db
    .selectFrom('appointments')
    .select('id')
    .where('person_id', '=', personId)
    .where('home_id', '=', homeId)
    .where('role', '=', 'host')
    .where('ended_at', 'is', null);

export const isHostOf = async (db: Db, personId: string, homeId: string): Promise<boolean> =>
  (await hostingOf(db, personId, homeId).executeTakeFirst()) !== undefined;

/** False where she hosts it no more; else she does until the transaction ends. Asked as the system. */
export const holdHost = async (db: Db, personId: string, homeId: string): Promise<boolean> =>
  (await hostingOf(db, personId, homeId).forShare().executeTakeFirst()) !== undefined;

type NewKeeper = {
  role: Keeper;
  id: string;
  person_id: string;
  home_id: string;
  appointed_at: Date;
  appointed_by: string;
  until: Date;
};

/** The id under which she stands: who is named again keeps hers and gets the new day. */
export async function markNamed(db: Db, keeper: NewKeeper): Promise<string> {
  const { until, appointed_by } = keeper;
  const { id } = await db
    .insertInto('appointments')
    .values(keeper)
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'role', 'home_id', 'division_code'])
        .where('ended_at', 'is', null)
        .doUpdateSet({ until, appointed_by, warned_at: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type End = { at: Date; by: string | null };

/** Nothing ends before it began, also where the clock was ahead then and is right now. */
const endedBy = ({ at, by }: End) => ({
  ended_at: sql<Date>`greatest(appointed_at, ${at}::timestamptz)`,
  ended_by: by,
});

export const markEnded = (db: Db, id: string, end: End) =>
  db.updateTable('appointments').set(endedBy(end)).where('id', '=', id).execute();

export type DeputiesAt = { homeId: string; personId: string; as: 'person_id' | 'appointed_by' };

/** Who stands in at a home: she herself, or those whom she named. Until the transaction ends nobody else ends it. Asked as the system. */
export const listDeputiesAt = (db: Db, { homeId, personId, as }: DeputiesAt) =>
  db
    .selectFrom('appointments')
    .select(['id', 'home_id', 'person_id'])
    .where(as, '=', personId)
    .where('home_id', '=', homeId)
    .where('role', '=', 'deputy')
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();

/** Whom she has named and who still stands in for her. Until the transaction ends nobody else ends it. Asked as the system. */
export const listNamedBy = (db: Db, personId: string) =>
  db
    .selectFrom('appointments')
    .select(['id', 'home_id', 'person_id'])
    .where('appointed_by', '=', personId)
    .where('role', '=', 'deputy')
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();

/** Those whose last day has passed. Asked as the system. */
export const listOver = (db: Db, role: Keeper, { now, limit }: { now: Date; limit: number }) =>
  db
    .selectFrom('appointments')
    .select(['id', 'home_id', 'person_id', 'until'])
    .where('role', '=', role)
    .where('until', '<=', now)
    .where('ended_at', 'is', null)
    .orderBy('until')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
