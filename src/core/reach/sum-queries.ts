import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';
import { keptQuery } from '../shared/queries/kept-query.ts';
import type { Figures } from './reach.ts';

const sums = sql`
  sum(links)::int as links, sum(lapsed)::int as lapsed, sum(in_touch)::int as "inTouch",
  sum(executives)::int as executives, sum(below)::int as below`;

type Asked = { codes: readonly string[]; day: string };

const listSums = keptQuery<Asked, Figures & { code: string }>((_db, { at }, cell) => {
  const gathered = cellTable(cell, 'reach_sums');
  const recent = cellTable(cell, 'reach_changes');
  // What is recent stands at its village alone; each place above it takes what begins with its own code, each by the index: as one join
  // every change would be held against every place, once as many were written as in a minute of a province.
  return sql<Figures & { code: string }>`
    select code, ${sums} from (
      select division_code as code, links, lapsed, in_touch, executives, below
      from ${gathered} where division_code = any(${at('codes')}::text[]) and day <= ${at('day')}::date
      union all
      select asked.code, change.* from unnest(${at('codes')}::text[]) asked (code) cross join lateral (
        select ${sums} from ${recent}
        where division_code >= asked.code and division_code < asked.code || ':' and day <= ${at('day')}::date
        having count(*) > 0
      ) change
    ) of_each group by code`;
});

/** The figures of each of these places on a day; a place of which nothing was ever counted is left out. Asked as the system. */
export const sumFigures = (
  ctx: Pick<Ctx, 'db' | 'cell'>,
  asked: Asked,
): Promise<(Figures & { code: string })[]> => listSums(ctx, asked);

const listVillages = keptQuery<Asked, { code: string; villages: number }>(
  (_db, { at }) => sql<{ code: string; villages: number }>`
    select asked.code, count(*)::int as villages
    from unnest(${at('codes')}::text[]) asked (code) join commons.divisions village
      on village.code >= asked.code and village.code < asked.code || ':'
    where village.level = 'village' and village.valid_from <= ${at('day')}::date
      and (village.valid_to is null or village.valid_to > ${at('day')}::date)
    group by asked.code`,
);

/** How many villages each of these places had on a day; one without any is left out. */
export const countVillages = (ctx: Ctx, asked: Asked): Promise<{ code: string; villages: number }[]> =>
  listVillages(ctx, asked);

/**
 * Gathers what was changed since into the sums of its place and of each place above, as far up as the district; in one statement, so
 * that nobody ever reads a change in both or in neither. Asked as the system, one at a time. Returns how many were gathered.
 */
export async function gatherChanges(ctx: Ctx, most: number): Promise<number> {
  const { db, cell } = ctx;
  const recent = cellTable(cell, 'reach_changes');
  const { rows } = await sql<{ gathered: number }>`
    with taken as (
      delete from ${recent} where (division_code, day, deed_id) in (
        select division_code, day, deed_id from ${recent} limit ${most})
      returning division_code, day, links, lapsed, in_touch, executives, below
    ), kept as (
      insert into ${cellTable(cell, 'reach_sums')} as sums
        (division_code, day, links, lapsed, in_touch, executives, below)
      select left(division_code, digits), day, sum(links), sum(lapsed), sum(in_touch), sum(executives), sum(below)
      from taken join (values (2), (4), (6), (9), (12)) as level (digits)
        on digits <= length(division_code) and digits >= ${cell.divisionCode.length}
      group by 1, 2
      on conflict (division_code, day) do update set
        links = sums.links + excluded.links, lapsed = sums.lapsed + excluded.lapsed,
        in_touch = sums.in_touch + excluded.in_touch,
        executives = sums.executives + excluded.executives, below = sums.below + excluded.below
    )
    select count(*)::int as gathered from taken`.execute(db);
  return rows[0]?.gathered ?? 0;
}
