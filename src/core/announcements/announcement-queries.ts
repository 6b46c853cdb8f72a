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
  office_name: string | null;
  body: string;
  last_day: string;
  announced_at: Date;
  announced_by: string;
  withdrawn_at: Date | null;
};

export type CountedRow = AnnouncementRow & { homes: number; homes_read: number };

const columns = sql`a.id, a.office_code, o.name as office_name, a.body, a.last_day::text, a.announced_at, a.announced_by,
  a.withdrawn_at`;

const itsOffice = sql`left join commons.divisions o on o.code = a.office_code and o.valid_to is null`;

/**
 * What offices that she reaches have said, and offices above hers to homes that she reaches, the newest first. Only her
 * own homes are counted; row-level security shows no other.
 */
export async function listAnnouncementRows(
  ctx: Ctx,
  { prefixes, before, limit }: { prefixes: readonly string[]; before?: string | undefined; limit: number },
): Promise<CountedRow[]> {
  const hers = sql`unnest(${prefixes}::text[]) prefix`;
  const { rows } = await sql<CountedRow>`
    select ${columns}, said.homes, said.homes_read
    from ${cellTable(ctx.cell, 'announcements')} a ${itsOffice}
    cross join lateral (select count(*)::int as homes, count(s.read_at)::int as homes_read
      from ${cellTable(ctx.cell, 'announcement_homes')} s join ${cellTable(ctx.cell, 'homes')} h on h.id = s.home_id
      where s.announcement_id = a.id and exists (select from ${hers} where starts_with(h.division_code, prefix))) said
    where (exists (select from ${hers} where starts_with(a.office_code, prefix))
        or (said.homes > 0 and exists (select from ${hers} where starts_with(prefix, a.office_code))))
      and (${before ?? null}::uuid is null or a.id < ${before ?? null}::uuid)
    order by a.id desc limit ${limit}`.execute(ctx.db);
  return rows;
}

/** Where below these prefixes they were said, not read, and nobody keeps the home. Appointments are other people's: asked as the system. */
export async function listUnkept(
  ctx: Ctx,
  { announcementIds, prefixes }: { announcementIds: readonly string[]; prefixes: readonly string[] },
) {
  const { rows } = await sql<{ announcement_id: string; home_id: string }>`
    select t.announcement_id, t.home_id from ${cellTable(ctx.cell, 'announcement_homes')} t
    join ${cellTable(ctx.cell, 'homes')} h on h.id = t.home_id
      and exists (select from unnest(${prefixes}::text[]) prefix where starts_with(h.division_code, prefix))
    where t.announcement_id = any(${announcementIds}::uuid[]) and t.read_at is null
      and not exists (select from ${cellTable(ctx.cell, 'appointments')} a
        join ${cellTable(ctx.cell, 'people')} p on p.id = a.person_id and p.account_id is not null
        where a.home_id = t.home_id and a.role in ('host', 'deputy') and a.ended_at is null)`.execute(ctx.db);
  return rows;
}

/** How these people are called; who has been erased is among them no more. Asked as the system. */
export const listNamesOf = (db: Db, personIds: readonly string[]) =>
  db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('erased_at', 'is', null)
    .execute();

export const lockAnnouncement = (db: Db, id: string) =>
  db
    .selectFrom('announcements')
    .select(['id', 'office_code', 'withdrawn_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** One of them as this actor may see it. */
export async function findAnnouncement(ctx: Ctx, id: string): Promise<AnnouncementRow | undefined> {
  const { rows } = await sql<AnnouncementRow>`
    select ${columns} from ${cellTable(ctx.cell, 'announcements')} a ${itsOffice} where a.id = ${id}`.execute(
    ctx.db,
  );
  return rows[0];
}

export const listHomesTold = (db: Db, announcementId: string) =>
  db
    .selectFrom('announcement_homes')
    .innerJoin('homes', 'homes.id', 'announcement_homes.home_id')
    .select(['homes.id', 'homes.name', 'homes.division_code', 'announcement_homes.read_at as readAt'])
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
