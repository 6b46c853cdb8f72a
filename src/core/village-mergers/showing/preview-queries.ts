import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Lead } from '../village-merger.ts';

/** The executives who lead villages of these, by village. Asked as the system. */
export async function listLeads(ctx: Ctx, codes: readonly string[]): Promise<Lead[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<Lead>`
    select link.id as "linkId", link.village_code as "villageCode", people.name as "executiveName"
    from ${cellTable(cell, 'links')} link join ${cellTable(cell, 'people')} people on people.id = link.held_by
    where link.kind = 'chair' and link.left_on is null and link.village_code = any(${codes}::text[])
    order by link.village_code`.execute(db);
  return rows;
}

/** Homes that have not closed, teams of theirs, people who said that they live there, and who is appointed for it. */
export type CountedIn = { code: string; homes: number; teams: number; people: number; appointed: number };

/** Of each of these villages, in their order. Asked as the system. */
export async function countIn(ctx: Ctx, codes: readonly string[]): Promise<CountedIn[]> {
  const { db, cell } = ctx;
  const homes = cellTable(cell, 'homes');
  const { rows } = await sql<CountedIn>`
    select asked.code,
      (select count(*)::int from ${homes} where division_code = asked.code and closed_at is null) as homes,
      (select count(*)::int from ${cellTable(cell, 'teams')} team join ${homes} home on home.id = team.home_id
        where home.division_code = asked.code and home.closed_at is null and team.ended_at is null) as teams,
      (select count(*)::int from ${cellTable(cell, 'people')} where village_code = asked.code and erased_at is null) as people,
      (select count(*)::int from ${cellTable(cell, 'appointments')}
        where division_code = asked.code and ended_at is null) as appointed
    from unnest(${codes}::text[]) with ordinality asked (code, nth) order by nth`.execute(db);
  return rows;
}

export type HomeThere = { id: string; name: string; villageCode: string; isOpen: boolean };

/** The homes of these villages that have not closed. */
export async function listHomesIn(ctx: Ctx, codes: readonly string[]): Promise<HomeThere[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<HomeThere>`
    select id, name, division_code as "villageCode", opened_at is not null as "isOpen" from ${cellTable(cell, 'homes')}
    where division_code = any(${codes}::text[]) and closed_at is null order by division_code, id`.execute(db);
  return rows;
}

/** What began in a village since they became one, and did not come from one of them: it stays there when they part again. */
export type Begun = { links: number; homes: number; executives: number };

/** Asked as the system. */
export async function countBegunSince(
  ctx: Ctx,
  { id, into_code: into, merged_at: at }: { id: string; into_code: string; merged_at: Date | null },
): Promise<Begun> {
  const { db, cell } = ctx;
  const came = (kind: string, column: string) => sql`exists (
    select from ${cellTable(cell, 'village_merger_parts')} part
    where part.merger_id = ${id} and part.kind = ${kind} and part.part_id = ${sql.ref(column)})`;
  const { rows } = await sql<Begun>`
    select (select count(*)::int from ${cellTable(cell, 'links')} link
        where village_code = ${into} and left_on is null and joined_at >= ${at} and not exists (
          select from ${cellTable(cell, 'links')} before join ${cellTable(cell, 'village_merger_parts')} part
            on part.part_id = before.id and part.merger_id = ${id} and part.kind = 'link'
          where before.person_id = link.person_id)) as links,
      (select count(*)::int from ${cellTable(cell, 'homes')} home where division_code = ${into} and closed_at is null
        and coalesce(prepared_at, opened_at) >= ${at} and not ${came('home', 'home.id')}) as homes,
      (select count(*)::int from ${cellTable(cell, 'executives')} executive
        join ${cellTable(cell, 'appointments')} seat on seat.id = executive.id
        where executive.division_code = ${into} and left_on is null and seat.appointed_at >= ${at}
        and not ${came('executive', 'executive.id')}) as executives`.execute(db);
  const [begun] = rows;
  if (!begun) throw new Error('counting answers one row');
  return begun;
}
