import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';

export type Count = { areaCode: string; households: number };
export type Serving = { homeId: string; areaCode: string };

const within = (codes: readonly string[]) => sql`left(area_code, 12) = any(${codes}::text[])`;

/** How many households each area of these villages has today; where there are none it is left out. */
export async function listCounts(ctx: Ctx, codes: readonly string[]): Promise<Count[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<Count>`
    select * from (select distinct on (area_code) area_code as "areaCode", households
      from ${cellTable(cell, 'household_counts')} where ${within(codes)} order by area_code, from_on desc) latest
    where households > 0`.execute(db);
  return rows;
}

/** The areas of these villages that stand on homes' lists today. */
export async function listServing(ctx: Ctx, codes: readonly string[]): Promise<Serving[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<Serving>`
    select home_id as "homeId", area_code as "areaCode" from ${cellTable(cell, 'home_areas')}
    where ${within(codes)} and until_on is null order by 1, 2`.execute(db);
  return rows;
}

/** The codes of grids that a village ever had. */
export async function listUsed(ctx: Ctx, village: string): Promise<string[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<{ code: string }>`
    select area_code as code from ${cellTable(cell, 'household_counts')} where ${within([village])}
    union select area_code from ${cellTable(cell, 'home_areas')} where ${within([village])}`.execute(db);
  return rows.map(({ code }) => code);
}

type Said = { day: string; now: Date; by: string };

export const keepCounts = (ctx: Ctx, counts: readonly Count[], { day, now, by }: Said) =>
  sql`
    insert into ${cellTable(ctx.cell, 'household_counts')} (area_code, from_on, households, set_at, set_by)
    select area_code, ${day}::date, households, ${now}, ${by} from unnest(
      ${counts.map(({ areaCode }) => areaCode)}::text[],
      ${counts.map(({ households }) => households)}::int[]) as one (area_code, households)
    on conflict (area_code, from_on) do update set households = excluded.households, set_at = excluded.set_at,
      set_by = excluded.set_by`.execute(ctx.db);

const listed = (serving: readonly Serving[]) => sql`unnest(
  ${serving.map(({ homeId }) => homeId)}::uuid[], ${serving.map(({ areaCode }) => areaCode)}::text[])
  as one (home_id, area_code)`;

export const markLeft = (ctx: Ctx, serving: readonly Serving[], { day }: Said) =>
  sql`
    update ${cellTable(ctx.cell, 'home_areas')} area set until_on = ${day}::date from ${listed(serving)}
    where area.home_id = one.home_id and area.area_code = one.area_code and area.until_on is null`.execute(
    ctx.db,
  );

export const keepServing = (ctx: Ctx, serving: readonly Serving[], { day, by }: Said) =>
  sql`
    insert into ${cellTable(ctx.cell, 'home_areas')} (home_id, area_code, from_on, set_by)
    select distinct home_id, area_code, ${day}::date, ${by}::uuid from ${listed(serving)}
    on conflict (home_id, area_code, from_on) do update set until_on = null`.execute(ctx.db);
