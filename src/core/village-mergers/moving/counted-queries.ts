import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { movingParts } from './part-queries.ts';
import type { Way } from './way.ts';

/** What is counted of links from a day on, in one village; and in which village from then on. */
export type Counted = {
  at: string;
  to: string;
  day: string;
  links: number;
  lapsed: number;
  inTouch: number;
};

/**
 * What the links that are about to move count from the day on, for all of them at once: the rule of `changesOfLink`, from that day to
 * the end of days, as SQL; a test compares the two. They are locked.
 */
export async function listCounted(ctx: Ctx, way: Way): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with moving as (
      select moved.id, moved.kind, moved.first_due_on, ${way.at} as at, ${way.to} as "to"
      from ${movingParts(ctx, way, 'link')}
    ), due as (
      select id, null::date as seen, first_due_on as due_on from moving
      union all
      select moving.id, visited_on, due_on from moving
        join ${cellTable(ctx.cell, 'visits')} on link_id = moving.id and taken_back_at is null
    ), lapse as (
      select id, greatest(due_on + 1, ${way.day}::date) as since, next from (
        select id, due_on, lead(seen) over (partition by id order by seen nulls first, due_on) as next from due) one
      where next is null or next > greatest(due_on + 1, ${way.day}::date)
    ), change as (
      select at, "to", ${way.day}::date as day, (kind = 'woman')::int as links, 0 as lapsed, (kind = 'chair')::int as touch
      from moving
      union all
      select at, "to", since, 0, (kind = 'woman')::int, -(kind = 'chair')::int from lapse join moving using (id)
      union all
      select at, "to", next, 0, -(kind = 'woman')::int, (kind = 'chair')::int from lapse join moving using (id)
      where next is not null
    )
    select at, "to", day, sum(links)::int as links, sum(lapsed)::int as lapsed, sum(touch)::int as "inTouch"
    from change group by at, "to", day`.execute(ctx.db);
  return rows;
}

export type Seated = { at: string; to: string; chairs: number; links: number; executives: number };

/** How many executives, who have not left, are about to move, by how many each keeps touch with. */
export async function listSeated(ctx: Ctx, way: Way): Promise<Seated[]> {
  const { rows } = await sql<Seated>`
    select ${way.at} as at, ${way.to} as "to", moved.chairs, moved.links, count(*)::int as executives
    from ${movingParts(ctx, way, 'executive')} and moved.left_on is null
    group by 1, 2, moved.chairs, moved.links`.execute(ctx.db);
  return rows;
}
