import { guardedSeats } from '../../offices/office.ts';
import type { Db } from '../../shared/ctx.ts';

/** Who could ever read a request: the desk and its professionals, and who keeps a home. */
const readers = [...guardedSeats, 'host', 'deputy'];

/** Everybody of those, by name. Asked as the system. */
export const listReaders = (db: Db) =>
  db
    .selectFrom('people')
    .innerJoin('appointments', 'appointments.person_id', 'people.id')
    .select(['people.id', 'people.name'])
    .distinct()
    .where('appointments.role', 'in', readers)
    .where('appointments.ended_at', 'is', null)
    .execute();

/** Who keeps one of these homes, or one of a village, and has a seat at the district too. Asked as the system. */
export const listKeepersWithASeat = (db: Db, at: { homeId: string | null; villageCode: string | null }) =>
  db
    .selectFrom('appointments as keeping')
    .innerJoin('homes', 'homes.id', 'keeping.home_id')
    .innerJoin('appointments as seat', 'seat.person_id', 'keeping.person_id')
    .select('keeping.person_id as id')
    .distinct()
    .where('keeping.ended_at', 'is', null)
    .where('keeping.role', 'in', ['host', 'deputy'])
    .where('seat.ended_at', 'is', null)
    .where('seat.role', 'in', guardedSeats)
    .where((eb) => eb.or([eb('homes.id', '=', at.homeId), eb('homes.division_code', '=', at.villageCode)]))
    .execute();

/** Who could read one today: the rights desk, and who keeps the home that is told. Asked as the system. */
export async function listReadersToday(db: Db, homeId: string | null): Promise<string[]> {
  const rows = await db
    .selectFrom('appointments')
    .select('appointments.person_id as id')
    .distinct()
    .where('appointments.ended_at', 'is', null)
    .where((eb) => eb.or([eb('appointments.role', '=', 'rights'), eb('appointments.home_id', '=', homeId)]))
    .execute();
  return rows.map(({ id }) => id);
}

/** Why a wall stands is not kept: a copy of the database tells neither whom she named nor where she lives. */
export const insertWalls = async (db: Db, requestId: string, before: readonly string[]): Promise<void> => {
  if (before.length === 0) return;
  await db
    .insertInto('request_walls')
    .values(before.map((personId) => ({ request_id: requestId, person_id: personId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

/** Asked as the system, or by her who may stand before one. */
export async function isWalledOff(db: Db, requestId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('request_walls')
    .select('person_id')
    .where('request_id', '=', requestId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many keep a home today, besides some. Asked as the system. */
export async function countKeepersOf(db: Db, homeId: string, besides: readonly string[]): Promise<number> {
  const row = await db
    .selectFrom('appointments')
    .where('home_id', '=', homeId)
    .where('ended_at', 'is', null)
    .$if(besides.length > 0, (query) => query.where('person_id', 'not in', besides))
    .select(({ fn }) => fn.countAll<number>().as('keepers'))
    .executeTakeFirstOrThrow();
  return row.keepers;
}

/** Everybody who stands before a wall. Asked as the system. */
export async function listWalledOff(db: Db, requestId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('request_walls')
    .select('person_id')
    .where('request_id', '=', requestId)
    .execute();
  return rows.map(({ person_id: id }) => id);
}
