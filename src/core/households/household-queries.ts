import { sql } from 'kysely';
import { prefixOf } from '../divisions/division.ts';
import { cellTable } from '../shared/cell-table.ts';
import type { Cell, Ctx, Db } from '../shared/ctx.ts';
import { addDays, startOfDay } from '../shared/dates.ts';
import { lockInCell } from '../shared/queries/lock-in-cell.ts';
import { keptQuery, type Slots } from '../shared/queries/kept-query.ts';

/** Until the transaction ends nobody else counts households of the cell anew. */
export const lockCounts = (ctx: Ctx) => lockInCell(ctx, 'household-counts');

type Counted = {
  area_code: string;
  from_on: string;
  households: number;
  set_at: Date;
  set_by: string;
  /** The line of a roster that says so; null where a person does. */
  said_in: string | null;
};

/** Counted twice on one day, the second counts. */
export const keepCount = (db: Db, { area_code, from_on, ...counted }: Counted) =>
  db
    .insertInto('household_counts')
    .values({ area_code, from_on, ...counted })
    .onConflict((conflict) => conflict.columns(['area_code', 'from_on']).doUpdateSet(counted))
    .execute();

/** Whether a village is counted whole, and whether by grids, today; where a number of none stands it is not. */
export async function howCounted(db: Db, village: string): Promise<{ isWhole: boolean; isByGrids: boolean }> {
  const rows = await db
    .selectFrom('household_counts')
    .distinctOn('area_code')
    .select(['area_code', 'households'])
    .where('area_code', '>=', village)
    .where('area_code', '<', `${village}:`)
    .orderBy('area_code')
    .orderBy('from_on', 'desc')
    .execute();
  const counted = rows.filter(({ households }) => households > 0);
  return {
    isWhole: counted.some(({ area_code: code }) => code === village),
    isByGrids: counted.some(({ area_code: code }) => code !== village),
  };
}

/** What was counted there last. */
export const findCount = (
  db: Db,
  areaCode: string,
): Promise<{ households: number; said_in: string | null } | undefined> =>
  db
    .selectFrom('household_counts')
    .select(['households', 'said_in'])
    .where('area_code', '=', areaCode)
    .orderBy('from_on', 'desc')
    .limit(1)
    .executeTakeFirst();

type Served = { home_id: string; area_code: string; from_on: string; set_by: string };

/** Served again, it is served once. */
export const insertArea = (db: Db, served: Served) =>
  db
    .insertInto('home_areas')
    .values(served)
    .onConflict((conflict) =>
      conflict.columns(['home_id', 'area_code', 'from_on']).doUpdateSet({ until_on: null }),
    )
    .execute();

export const listAreasOf = (db: Db, homeId: string) =>
  db
    .selectFrom('home_areas')
    .select('area_code')
    .where('home_id', '=', homeId)
    .where('until_on', 'is', null)
    .orderBy('area_code')
    .execute();

export const markAreaLeft = (
  db: Db,
  { homeId, areaCode }: { homeId: string; areaCode: string },
  on: string,
) =>
  db
    .updateTable('home_areas')
    .set({ until_on: on })
    .where('home_id', '=', homeId)
    .where('area_code', '=', areaCode)
    .where('until_on', 'is', null)
    .execute();

export type HouseholdsOf = { code: string; households: number; served: number };
type Asked = { codes: readonly string[]; day: string; ends: Date; district: string };

/** Each home where it lay on the day. A cell's homes may lie elsewhere too, but none of those is in a village of the district. */
const homesThen = ({ at }: Slots<Asked>, cell: Cell) => sql`
  select id, coalesce((select from_code from ${cellTable(cell, 'village_moves')} where kind = 'home'
      and moved_id = home.id and moved_on > ${at('day')}::date order by moved_on limit 1), division_code) as division_code
  from ${cellTable(cell, 'homes')} home
  where division_code >= ${at('district')} and division_code < ${at('district')}::text || ':'
    and opened_at < ${at('ends')} and (closed_at is null or closed_at >= ${at('ends')})`;

const listHouseholds = keptQuery<Asked, HouseholdsOf>((_db, slots, cell) => {
  const { at } = slots;
  const day = sql`${at('day')}::date`;
  return sql<HouseholdsOf>`
    with served as materialized (
      select division_code as code from (${homesThen(slots, cell)}) homes_then where length(division_code) >= 12
      union select area_code from ${cellTable(cell, 'home_areas')} area join ${cellTable(cell, 'homes')} home on home.id = area.home_id
      where area.from_on <= ${day} and (area.until_on is null or area.until_on > ${day})
        and opened_at < ${at('ends')} and (closed_at is null or closed_at >= ${at('ends')})
    )
    select asked.code, sum(households)::int as households,
      coalesce(sum(households) filter (where area_code in (select code from served)
        or left(area_code, 12) in (select code from served)), 0)::int as served
    from unnest(${at('codes')}::text[]) asked (code) cross join lateral (
      select distinct on (area_code) area_code, households from ${cellTable(cell, 'household_counts')}
      where area_code >= asked.code and area_code < asked.code || ':' and from_on <= ${day}
      order by area_code, from_on desc
    ) counted
    group by asked.code`;
});

/**
 * How many households each of these places had on a day, and how many of them a home served that was open then: its own village, and
 * what stands on its list. A place of which nothing was counted is left out.
 */
export const sumHouseholds = (
  ctx: Ctx,
  { codes, day }: { codes: readonly string[]; day: string },
): Promise<HouseholdsOf[]> =>
  listHouseholds(ctx, {
    codes,
    day,
    ends: startOfDay(addDays(day, 1)),
    district: prefixOf(ctx.cell.divisionCode),
  });
