import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Channel } from '../visits/visit.ts';

export type Span = { personId: string; from: string; until: string };

type Counted = { women: number; villages: string[]; began: number; ended: number };

/** Her links in these days, each where it lay on the last of them, of whichever time as an executive; what was handed to another in them has ended for her. */
export async function countLinks(ctx: Ctx, { personId, from, until }: Span): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select
      count(*) filter (where kind = 'woman' and stands)::int as women,
      coalesce(array_agg(distinct village) filter (where kind = 'chair' and stands), '{}') as villages,
      count(*) filter (where kind = 'woman' and joined_on >= ${from}::date)::int as began,
      count(*) filter (where kind = 'woman' and left_on between ${from}::date and ${until}::date)::int as ended
    from (select *, left_on is null or left_on > ${until}::date as stands,
        coalesce((select from_code from ${cellTable(ctx.cell, 'link_moves')} move
          where move.link_id = one.id and moved_on > ${until}::date order by moved_on limit 1), village_code) as village
      from ${cellTable(ctx.cell, 'links')} one
      where held_by = ${personId} and joined_on <= ${until}::date
        and (left_on is null or left_on > joined_on)) link`.execute(ctx.db);
  return rows[0] ?? { women: 0, villages: [], began: 0, ended: 0 };
}

const visitsOf = ({ cell }: Ctx, { personId, from, until }: Span) => sql`
  ${cellTable(cell, 'visits')} visit join ${cellTable(cell, 'links')} link on link.id = visit.link_id
  where visit.visited_by = ${personId} and visit.taken_back_at is null
    and visit.visited_on between ${from}::date and ${until}::date`;

export async function countVisits(ctx: Ctx, span: Span): Promise<{ channel: Channel; times: number }[]> {
  const { rows } = await sql<{ channel: Channel; times: number }>`
    select visit.channel, count(*)::int as times from ${visitsOf(ctx, span)} group by visit.channel`.execute(
    ctx.db,
  );
  return rows;
}

export async function countPeopleMet(ctx: Ctx, span: Span): Promise<{ women: number; chairs: number }> {
  const { rows } = await sql<{ women: number; chairs: number }>`
    select count(distinct link.person_id) filter (where link.kind = 'woman')::int as women,
      count(distinct link.person_id) filter (where link.kind = 'chair')::int as chairs
    from ${visitsOf(ctx, span)}`.execute(ctx.db);
  return rows[0] ?? { women: 0, chairs: 0 };
}

/** How many, and of none what. As the system: whoever passed one on reads it no more. */
export async function countNeedsPassedOn(
  ctx: Ctx,
  { personId, since, before }: { personId: string; since: Date; before: Date },
): Promise<number> {
  const { needs } = await ctx.db
    .selectFrom('requests')
    .select((eb) => eb.fn.countAll<number>().as('needs'))
    .where('taken_down_by', '=', personId)
    .where('channel', '=', 'visit')
    .where('submitted_at', '>=', since)
    .where('submitted_at', '<', before)
    .executeTakeFirstOrThrow();
  return needs;
}
