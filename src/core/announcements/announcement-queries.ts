import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';

type NewAnnouncement = {
  id: string;
  office_code: string;
  body: string;
  last_day: string;
  announced_at: Date;
  announced_by: string;
};

export const insertAnnouncement = (db: Db, announcement: NewAnnouncement) =>
  db.insertInto('announcements').values(announcement).execute();

export const insertHomesOf = (db: Db, announcementId: string, homeIds: readonly string[]) =>
  db
    .insertInto('announcement_homes')
    .values(homeIds.map((home_id) => ({ announcement_id: announcementId, home_id })))
    .execute();

/** Homes that have not closed, below one of these prefixes; only the named ones where some are named. */
export async function listHomesToTell(
  ctx: Ctx,
  { prefixes, homeIds, limit }: { prefixes: readonly string[]; homeIds?: readonly string[]; limit: number },
): Promise<{ id: string; division_code: string }[]> {
  const named = homeIds ? sql`and h.id = any(${homeIds}::uuid[])` : sql``;
  const { rows } = await sql<{ id: string; division_code: string }>`
    select h.id, h.division_code from ${cellTable(ctx.cell, 'homes')} h
    where h.closed_at is null ${named}
      and exists (select from unnest(${prefixes}::text[]) prefix where starts_with(h.division_code, prefix))
    order by h.id limit ${limit}`.execute(ctx.db);
  return rows;
}

export type AnnouncementRow = {
  id: string;
  office_code: string;
  body: string;
  last_day: string;
  announced_at: Date;
  withdrawn_at: Date | null;
  homes: number;
  homes_read: number;
};

/** What offices that she reaches have said, the newest first; row-level security shows no other. */
export async function listAnnouncementRows(
  ctx: Ctx,
  { prefixes, before, limit }: { prefixes: readonly string[]; before?: string | undefined; limit: number },
): Promise<AnnouncementRow[]> {
  const { rows } = await sql<AnnouncementRow>`
    select a.id, a.office_code, a.body, a.last_day::text, a.announced_at, a.withdrawn_at, said.homes, said.homes_read
    from ${cellTable(ctx.cell, 'announcements')} a
    cross join lateral (select count(*)::int as homes, count(read_at)::int as homes_read
      from ${cellTable(ctx.cell, 'announcement_homes')} where announcement_id = a.id) said
    where exists (select from unnest(${prefixes}::text[]) prefix where starts_with(a.office_code, prefix))
      and (${before ?? null}::uuid is null or a.id < ${before ?? null}::uuid)
    order by a.id desc limit ${limit}`.execute(ctx.db);
  return rows;
}

/** Where they were said, not read, and nobody keeps the home. Appointments are other people's: asked as the system. */
export async function listUnkept(ctx: Ctx, announcementIds: readonly string[]) {
  const { rows } = await sql<{ announcement_id: string; home_id: string }>`
    select t.announcement_id, t.home_id from ${cellTable(ctx.cell, 'announcement_homes')} t
    where t.announcement_id = any(${announcementIds}::uuid[]) and t.read_at is null
      and not exists (select from ${cellTable(ctx.cell, 'appointments')} a
        join ${cellTable(ctx.cell, 'people')} p on p.id = a.person_id and p.account_id is not null
        where a.home_id = t.home_id and a.role in ('host', 'deputy') and a.ended_at is null)`.execute(ctx.db);
  return rows;
}

export const lockAnnouncement = (db: Db, id: string) =>
  db
    .selectFrom('announcements')
    .select(['id', 'office_code', 'withdrawn_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** One of them as this actor may see it. */
export async function findAnnouncement(ctx: Ctx, id: string): Promise<AnnouncementRow | undefined> {
  const toHomes = cellTable(ctx.cell, 'announcement_homes');
  const { rows } = await sql<AnnouncementRow>`
    select a.id, a.office_code, a.body, a.last_day::text, a.announced_at, a.withdrawn_at,
      (select count(*)::int from ${toHomes} where announcement_id = a.id) as homes,
      (select count(read_at)::int from ${toHomes} where announcement_id = a.id) as homes_read
    from ${cellTable(ctx.cell, 'announcements')} a where a.id = ${id}`.execute(ctx.db);
  return rows[0];
}

export const listHomesTold = (db: Db, announcementId: string) =>
  db
    .selectFrom('announcement_homes')
    .innerJoin('homes', 'homes.id', 'announcement_homes.home_id')
    .select(['homes.id', 'homes.name', 'announcement_homes.read_at as readAt'])
    .where('announcement_id', '=', announcementId)
    .orderBy('homes.division_code')
    .orderBy('homes.id')
    .execute();

export const markWithdrawn = (db: Db, id: string, { at, by }: { at: Date; by: string }) =>
  db.updateTable('announcements').set({ withdrawn_at: at, withdrawn_by: by }).where('id', '=', id).execute();

/** What was said to these homes and is neither read there, nor over, nor withdrawn; the newest first. */
export const listHeardAt = (db: Db, homeIds: readonly string[], today: string) =>
  db
    .selectFrom('announcement_homes')
    .innerJoin('announcements', 'announcements.id', 'announcement_homes.announcement_id')
    .innerJoin('homes', 'homes.id', 'announcement_homes.home_id')
    .select(['announcements.id', 'announcements.body', 'announcements.announced_at as announcedAt'])
    .select(['announcements.last_day as lastDay', 'homes.id as homeId', 'homes.name as homeName'])
    .where('announcement_homes.home_id', 'in', homeIds)
    .where('announcement_homes.read_at', 'is', null)
    .where('announcements.withdrawn_at', 'is', null)
    .where('announcements.last_day', '>=', today)
    .orderBy('announcements.id', 'desc')
    .orderBy('homes.id')
    .limit(200)
    .execute();

export const markReadAt = (db: Db, announcementId: string, read: { homeIds: readonly string[]; at: Date }) =>
  db
    .updateTable('announcement_homes')
    .set({ read_at: read.at })
    .where('announcement_id', '=', announcementId)
    .where('home_id', 'in', read.homeIds)
    .where('read_at', 'is', null)
    .execute();
