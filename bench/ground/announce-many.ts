import { sql } from 'kysely';
import { cellTable } from '../../src/core/shared/cell-table.ts';
import type { Ctx } from '../../src/core/shared/ctx.ts';

/** No sign-up of a run finds an activity full: both sides then do the same work for each. */
const seats = 100_000;
const dayMs = 86_400_000;

/** Activities of tomorrow with seats for everybody, at as many homes. Returns their ids. */
export async function announceMany(ctx: Ctx, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => ctx.newId());
  const thingIds = ids.map(() => ctx.newId());
  const startsAt = new Date(ctx.now.getTime() + dayMs);
  const endsAt = new Date(startsAt.getTime() + dayMs / 12);
  await sql`
    with asked as (
      select new.*, home.id as home_id
      from unnest(${ids}::uuid[], ${thingIds}::uuid[]) with ordinality as new (id, thing_id, nr)
      join (select id, row_number() over (order by md5(id::text)) as nr from ${cellTable(ctx.cell, 'homes')}) as home
        using (nr)
    ), thing as (
      insert into ${cellTable(ctx.cell, 'things')} (id, kind, home_id, capacity, begins_at, closes_at)
      select thing_id, 'seats', home_id, ${seats}, ${startsAt}::timestamptz, ${endsAt}::timestamptz from asked
    ), event as (
      insert into ${cellTable(ctx.cell, 'claim_events')} (thing_id, seq, kind, taken_after, capacity, at)
      select thing_id, 0, 'opened', 0, ${seats}, ${ctx.now}::timestamptz from asked
    )
    insert into ${cellTable(ctx.cell, 'activities')}
      (id, home_id, thing_id, title, summary, starts_at, ends_at, announced_at)
    select id, home_id, thing_id, '包饺子（演示）', '', ${startsAt}::timestamptz, ${endsAt}::timestamptz,
      ${ctx.now}::timestamptz
    from asked`.execute(ctx.db);
  return ids;
}
