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

/** Who is there for a village, in the order chair, executive, women's home. */
export const listContacts = (db: Db, villageCode: string) =>
  db
    .selectFrom('contacts')
    .select(['role', 'name', 'phone'])
    .where('village_code', '=', villageCode)
    .orderBy('role')
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
