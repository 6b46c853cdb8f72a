import type { Db } from '../shared/ctx.ts';

export const findOpenHome = (db: Db, homeId: string) =>
  db
    .selectFrom('homes')
    .selectAll()
    .where('id', '=', homeId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();

export const listPlaces = (db: Db, homeId: string) =>
  db
    .selectFrom('places')
    .select(['id', 'name', 'sign', 'kind'])
    .where('home_id', '=', homeId)
    .orderBy('position')
    .execute();

export const listTeams = (db: Db, homeId: string) =>
  db
    .selectFrom('teams')
    .select(['id', 'name', 'theme', 'member_count as memberCount'])
    .where('home_id', '=', homeId)
    .orderBy('position')
    .execute();

/** The homes that a person keeps as host or deputy today; row-level security shows her own appointments only. */
export const listHomesKeptBy = (db: Db, personId: string) =>
  db
    .selectFrom('appointments')
    .innerJoin('homes', 'homes.id', 'appointments.home_id')
    .select(['homes.id', 'homes.name'])
    .where('appointments.person_id', '=', personId)
    .where('appointments.role', 'in', ['host', 'deputy'])
    .where('appointments.ended_at', 'is', null)
    .where('homes.closed_at', 'is', null)
    .orderBy('homes.id')
    .execute();
