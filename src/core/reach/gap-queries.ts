import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';

export type PlaceGap = { code: string; name: string; lacksContact: boolean; lacksHome: boolean };

type Asked = { prefix: string; after: string; limit: number; day: string; now: Date };

/**
 * The villages, and the grids that households were counted in, of which no executive keeps touch with the chair, or which no open home
 * serves, by code. A grid has no chair of its own: it is in touch with its village. Asked as the system.
 */
export async function listPlaceGaps(ctx: Ctx, asked: Asked): Promise<PlaceGap[]> {
  const { db, cell } = ctx;
  const { prefix, after, limit, day, now } = asked;
  const { rows } = await sql<PlaceGap>`
    with village as (
      select code, name from commons.divisions where level = 'village' and code >= ${prefix} and code < ${`${prefix}:`}
        and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)
    ), place as (
      select code, name, code as village_code from village
      union all
      select distinct area_code, village.name, village.code from ${cellTable(cell, 'household_counts')}
        join village on village.code = left(area_code, 12) where length(area_code) > 12
    ), in_touch as (
      select village_code from ${cellTable(cell, 'links')}
      where kind = 'chair' and left_on is null and due_on >= ${day}::date
        and village_code >= ${prefix} and village_code < ${`${prefix}:`}
    ), served as (
      select division_code as code from ${cellTable(cell, 'homes')} where opened_at <= ${now} and closed_at is null
      union select area_code from ${cellTable(cell, 'home_areas')} area
        join ${cellTable(cell, 'homes')} home on home.id = area.home_id
      where area.until_on is null and home.opened_at <= ${now} and home.closed_at is null
    ), lacking as (
      select code, name, village_code not in (select village_code from in_touch) and code = village_code as "lacksContact",
        code not in (select code from served) and village_code not in (select code from served) as "lacksHome"
      from place where code > ${after}
    )
    select * from lacking where "lacksContact" or "lacksHome" order by code limit ${limit}`.execute(db);
  return rows;
}

export type LoadGap = {
  id: string;
  name: string | null;
  divisionCode: string;
  hasLeft: boolean;
  lapsed: number;
};

/** Executives with links that were not visited in time, or who left and still have some; numbers alone. Asked as the system. */
export async function listLoadGaps(ctx: Ctx, { prefix, after, limit, day }: Asked): Promise<LoadGap[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<LoadGap>`
    select executive.id, people.name, executive.division_code as "divisionCode", executive.left_on is not null as "hasLeft",
      held.lapsed
    from ${cellTable(cell, 'executives')} executive join ${cellTable(cell, 'people')} people on people.id = executive.person_id
    join lateral (
      select count(*) filter (where due_on < ${day}::date)::int as lapsed, count(*) as all
      from ${cellTable(cell, 'links')} link
      where link.held_by = executive.person_id and link.executive_id = executive.id and link.left_on is null
    ) held on held.lapsed > 0 or (executive.left_on is not null and held.all > 0)
    where executive.division_code >= ${prefix} and executive.division_code < ${`${prefix}:`}
      and executive.id::text > ${after}
    order by executive.id limit ${limit}`.execute(db);
  return rows;
}
