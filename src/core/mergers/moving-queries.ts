import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';

export type Move = { fromId: string; intoId: string };

export type Ahead = Awaited<ReturnType<typeof lockAhead>>[number];

/** What is still to come there or going on; until the transaction ends it stands as it is found here. */
export const lockAhead = (db: Db, homeId: string, now: Date) =>
  db
    .selectFrom('activities')
    .leftJoin('places', 'places.id', 'activities.place_id')
    .select(['activities.id', 'title', 'summary', 'bring', 'leader', 'for_whom', 'starts_at', 'ends_at'])
    .select('places.name as place_name')
    .where('activities.home_id', '=', homeId)
    .where('ends_at', '>', now)
    .where('cancelled_at', 'is', null)
    .orderBy('activities.id')
    .forUpdate('activities')
    .execute();

/** What the two homes are called. */
export async function listNames(db: Db, { fromId, intoId }: Move): Promise<{ from: string; into: string }> {
  const rows = await db
    .selectFrom('homes')
    .select(['id', 'name'])
    .where('id', 'in', [fromId, intoId])
    .execute();
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? '';
  return { from: nameOf(fromId), into: nameOf(intoId) };
}

/** With its places and its queue. */
export async function markMoved(ctx: Ctx, move: Move): Promise<void> {
  const { db, cell, now } = ctx;
  await sql`
    with moved as (
      update ${cellTable(cell, 'activities')} set home_id = ${move.intoId}, place_id = null
      where home_id = ${move.fromId} and ends_at > ${now} and cancelled_at is null
      returning thing_id)
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
