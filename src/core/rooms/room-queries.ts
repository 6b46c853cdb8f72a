import { sql } from 'kysely';
import type { Ctx, Db } from '../shared/ctx.ts';

/** The thing that stands for a room's time; undefined where nobody has taken it by the hour yet. */
export const findThingOfRoom = async (db: Db, placeId: string): Promise<string | undefined> =>
  (await db.selectFrom('room_things').select('thing_id').where('place_id', '=', placeId).executeTakeFirst())
    ?.thing_id;

/** A place of an open home, its row kept from others until the transaction ends. */
export const lockPlace = (db: Db, placeId: string) =>
  db
    .selectFrom('places')
    .innerJoin('homes', 'homes.id', 'places.home_id')
    .select(['places.id', 'places.home_id', 'places.name'])
    .where('places.id', '=', placeId)
    .where('places.closed_at', 'is', null)
    .where('homes.closed_at', 'is', null)
    .forUpdate('places')
    .executeTakeFirst();

export const insertRoomThing = (ctx: Ctx, room: { placeId: string; thingId: string }) =>
  ctx.db
    .insertInto('room_things')
    .values({ place_id: room.placeId, thing_id: room.thingId, opened_at: ctx.now })
    .execute();

/** When the rooms of a home are taken within a stretch; by whom and what for is not read. Asked as the system. */
export const listTakenOfHome = (db: Db, homeId: string, { from, until }: { from: Date; until: Date }) =>
  db
    .selectFrom('room_things')
    .innerJoin('places', 'places.id', 'room_things.place_id')
    .innerJoin('slots', 'slots.thing_id', 'room_things.thing_id')
    .select(['places.id as placeId', 'places.name', 'places.sign'])
    .select([sql<Date>`lower(slots.during)`.as('from'), sql<Date>`upper(slots.during)`.as('until')])
    .where('places.home_id', '=', homeId)
    .where('places.closed_at', 'is', null)
    .where('slots.ended_id', 'is', null)
    .where(sql<boolean>`not isempty(slots.numbers)`)
    .where(sql<boolean>`slots.during && tstzrange(${from}, ${until})`)
    .orderBy('places.position')
    .orderBy(sql`lower(slots.during)`)
    .limit(500)
    .execute();
