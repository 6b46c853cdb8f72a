import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import { ancestorCodesOf, isWithin } from '../divisions/division.ts';
import type { Cell, Ctx } from '../shared/ctx.ts';
import { usualRule } from '../outreach-rules/outreach-rule.ts';
import { measures, noFigures, plus, type Figures } from './reach.ts';
import { sumFigures } from './sum-queries.ts';

type Counted = Figures & { code: string };
type Place = Pick<Ctx, 'db' | 'cell'>;

/** Each link as it stood on a day: in which village, and by when it was to be seen again. */
const linksOn = (cell: Cell, day: string) => sql`
  select link.kind, link.executive_id,
    coalesce((select from_code from ${cellTable(cell, 'link_moves')} where link_id = link.id and moved_on > ${day}::date
      order by moved_on limit 1), link.village_code) as code,
    coalesce((select due_on from ${cellTable(cell, 'visits')} where link_id = link.id and visited_on <= ${day}::date
      and taken_back_at is null order by visited_on desc, due_on desc limit 1), link.first_due_on) < ${day}::date as lapsed
  from ${cellTable(cell, 'links')} link
  where link.joined_on <= ${day}::date and (link.left_on is null or link.left_on > ${day}::date)`;

const ruleOnDay = (cell: Cell, column: 'chairs' | 'links', day: string) => sql`
  coalesce((select ${sql.ref(column)} from ${cellTable(cell, 'outreach_rules')} where starts_on <= ${day}::date
    order by starts_on desc limit 1), ${usualRule[column]})`;

/**
 * The figures of each village and each executive's division on a day, counted anew from the rows themselves and by no other means
 * than SQL's own: what the kept sums are compared with.
 */
async function recount({ db, cell }: Place, day: string): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with standing as (${linksOn(cell, day)}),
    loads as (
      select executive_id, count(*) filter (where kind = 'chair') as chairs, count(*) filter (where kind = 'woman') as links
      from standing group by executive_id
    ),
    held as (
      select coalesce((select from_code from ${cellTable(cell, 'village_moves')}
          where kind = 'executive' and moved_id = executive.id and moved_on > ${day}::date order by moved_on limit 1),
          executive.division_code) as code,
        coalesce(loads.chairs, 0) < ${ruleOnDay(cell, 'chairs', day)}
        or coalesce(loads.links, 0) < ${ruleOnDay(cell, 'links', day)} as below
      from ${cellTable(cell, 'executives')} executive left join loads on loads.executive_id = executive.id
      where began_on <= ${day}::date and (left_on is null or left_on > ${day}::date)
    )
    select code, sum(links)::int as links, sum(lapsed)::int as lapsed, sum("inTouch")::int as "inTouch",
      sum(executives)::int as executives, sum(below)::int as below
    from (
      select code, (kind = 'woman')::int as links, (kind = 'woman' and lapsed)::int as lapsed,
        (kind = 'chair' and not lapsed)::int as "inTouch", 0 as executives, 0 as below from standing
      union all
      select code, 0, 0, 0, 1, below::int from held
    ) one group by code`.execute(db);
  return rows;
}

const listPlacesKept = async ({ db, cell }: Place): Promise<string[]> => {
  const { rows } = await sql<{ code: string }>`
    select distinct division_code as code from ${cellTable(cell, 'reach_sums')}
    union select division_code from ${cellTable(cell, 'reach_changes')}`.execute(db);
  return rows.map(({ code }) => code);
};

const isSame = (one: Figures, other: Figures) => measures.every((measure) => one[measure] === other[measure]);

/** The places whose kept figures of a day are not what a recount says. Asked as the system, in one snapshot. */
export async function findReachFaults(ctx: Place, day: string): Promise<string[]> {
  const counted = await recount(ctx, day);
  const codes = new Set([...counted.map(({ code }) => code), ...(await listPlacesKept(ctx))]);
  const all = [...new Set([...codes].flatMap((code) => [code, ...ancestorCodesOf(code)]))].filter((code) =>
    isWithin(code, ctx.cell.divisionCode),
  );
  const right = new Map<string, Figures>();
  for (const { code, ...figures } of counted)
    for (const place of [code, ...ancestorCodesOf(code)])
      right.set(place, plus(right.get(place) ?? noFigures, figures));
  const kept = new Map((await sumFigures(ctx, { codes: all, day })).map((one) => [one.code, one]));
  return all.filter((place) => !isSame(kept.get(place) ?? noFigures, right.get(place) ?? noFigures)).sort();
}
