import { sql } from 'kysely';
import type { LatLng } from '../homes/position.ts';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';

type Placed = { code: string; lat: number | null; lng: number | null };

const pointOf = ({ lat, lng }: Placed): LatLng | null => (lat === null || lng === null ? null : { lat, lng });

/** Where each division that begins with `prefix`, or is one of `codes`, lies today. */
export async function listPlaces(
  ctx: Ctx,
  { prefix, codes }: { prefix: string; codes: readonly string[] },
): Promise<{ code: string; level: string; point: LatLng | null }[]> {
  const { db, now } = ctx;
  const day = sql`${dayOf(now)}::date`;
  const { rows } = await sql<Placed & { level: string }>`
    select code, level, lat, lng from commons.divisions
    where ((code >= ${prefix} and code < ${`${prefix}:`}) or code = any(${codes}::text[]))
      and valid_from <= ${day} and (valid_to is null or valid_to > ${day})
    order by code`.execute(db);
  return rows.map(({ code, level, ...at }) => ({ code, level, point: pointOf({ code, ...at }) }));
}

export type HeldThere = {
  villageCode: string;
  executiveId: string;
  hasLeft: boolean;
  chairs: number;
  links: number;
};

/** How many women and which chair of each village of a place each executive keeps touch with. Asked as the system. */
export async function listHeldThere(ctx: Ctx, prefix: string): Promise<HeldThere[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<HeldThere>`
    select link.village_code as "villageCode", executive.id as "executiveId", executive.left_on is not null as "hasLeft",
      count(*) filter (where kind = 'chair')::int as chairs, count(*) filter (where kind = 'woman')::int as links
    from ${cellTable(cell, 'links')} link join ${cellTable(cell, 'executives')} executive on executive.id = link.executive_id
    where link.left_on is null and link.village_code >= ${prefix} and link.village_code < ${`${prefix}:`}
    group by link.village_code, executive.id order by link.village_code, executive.id`.execute(db);
  return rows;
}

export type Standing = {
  id: string;
  divisionCode: string;
  chairs: number;
  links: number;
};

/** The executives of a place, and others by their id, who have not left, with all that each keeps touch with. Asked as the system. */
export async function listStanding(
  ctx: Ctx,
  { prefix, ids }: { prefix: string; ids: readonly string[] },
): Promise<Standing[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<Standing>`
    select id, division_code as "divisionCode", chairs, links from ${cellTable(cell, 'executives')}
    where left_on is null
      and ((division_code >= ${prefix} and division_code < ${`${prefix}:`}) or id = any(${ids}::uuid[]))
    order by id`.execute(db);
  return rows;
}
