import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';

export type Move = { fromId: string; intoId: string };

type Room = { id: string; name: string; sign: string | null; kind: string };

/** The rooms in which something is still to come there. */
async function roomsAhead({ db, now }: Ctx, fromId: string): Promise<Room[]> {
  return db
    .selectFrom('places')
    .select(['id', 'name', 'sign', 'kind'])
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('activities')
        .select('place_id')
        .where('home_id', '=', fromId)
        .where('ends_at', '>', now)
        .where('cancelled_at', 'is', null)
        .where('place_id', 'is not', null),
    )
    .orderBy('position')
    .execute();
}

/** The same rooms as those of the other home, after its own: the old rows stay with what has been there. */
async function copyRooms(ctx: Ctx, { fromId, intoId }: Move): Promise<Map<string, string>> {
  const rooms = await roomsAhead(ctx, fromId);
  const { last } = await ctx.db
    .selectFrom('places')
    .select((eb) => eb.fn.max('position').as('last'))
    .where('home_id', '=', intoId)
    .executeTakeFirstOrThrow();
  const copies = new Map<string, string>();
  for (const [nth, { id, ...room }] of rooms.entries()) {
    const copy = { id: ctx.newId(), home_id: intoId, position: (last ?? -1) + 1 + nth, ...room };
    await ctx.db.insertInto('places').values(copy).execute();
    copies.set(id, copy.id);
  }
  return copies;
}

/** What is still to come, or going on, with its places in the queue. Nobody who has signed up does anything. */
export async function moveActivities(ctx: Ctx, move: Move): Promise<void> {
  const copies = await copyRooms(ctx, move);
  const { db, cell, now } = ctx;
  await sql`
    with moved as (
      update ${cellTable(cell, 'activities')} a set home_id = ${move.intoId}, place_id = room.copy
      from ${cellTable(cell, 'activities')} was
      left join unnest(${[...copies.keys()]}::uuid[], ${[...copies.values()]}::uuid[]) as room (old, copy)
        on room.old = was.place_id
      where a.id = was.id and a.home_id = ${move.fromId} and a.ends_at > ${now} and a.cancelled_at is null
      returning a.thing_id)
    update ${cellTable(cell, 'things')} t set home_id = ${move.intoId} from moved where t.id = moved.thing_id`.execute(
    db,
  );
}

/** Where the other home stands below this one, however far, it would come to stand below itself: it stands below none. */
async function standOnItsOwn({ db, cell }: Ctx, { fromId, intoId }: Move): Promise<void> {
  const homes = cellTable(cell, 'homes');
  await sql`
    with recursive above as (
      select parent_id as id from ${homes} where id = ${intoId}
      union select h.parent_id from above join ${homes} h on h.id = above.id)
    update ${homes} set parent_id = null
    where id = ${intoId} and exists (select from above where above.id = ${fromId})`.execute(db);
}

/** Teams with their members and what those agreed to, after the other home's own; drafts; photos; homes that stood below. */
export async function moveBelongings(ctx: Ctx, { fromId, intoId }: Move): Promise<void> {
  const { db, cell } = ctx;
  await sql`
    update ${cellTable(cell, 'teams')} set home_id = ${intoId}, position = position + 1 + coalesce((
      select max(position) from ${cellTable(cell, 'teams')} where home_id = ${intoId}), 0)
    where home_id = ${fromId} and ended_at is null`.execute(db);
  await db.updateTable('homes').set({ cover_photo_id: null }).where('id', '=', fromId).execute();
  await db.updateTable('photos').set({ home_id: intoId }).where('home_id', '=', fromId).execute();
  await db
    .updateTable('activity_drafts')
    .set({ home_id: intoId, place_id: null })
    .where('home_id', '=', fromId)
    .execute();
  await standOnItsOwn(ctx, { fromId, intoId });
  await db.updateTable('homes').set({ parent_id: intoId }).where('parent_id', '=', fromId).execute();
}
