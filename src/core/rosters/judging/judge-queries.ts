import { sql } from 'kysely';
import { isKnown, withTheSame } from '../../people/same/known-women.ts';
import { cellTable } from '../../shared/cell-table.ts';
import type { Cell, Ctx, Db } from '../../shared/ctx.ts';
import { doubts, type Problem } from '../problem.ts';
import type { RosterKind } from '../roster.ts';

type Sql = ReturnType<typeof sql>;
/** `rows`: those of these lines `r`, by their ids, that have the problem; asked once of all of them and never of each. */
type Found = { problem: Problem; rows: (cell: Cell, lines: Sql) => Sql };

const ofRoster = (rosterId: string): Sql => sql`r.roster_id = ${rosterId}`;
const ofPiece = (ids: readonly string[]): Sql => sql`r.id = any(${ids}::uuid[])`;

type Same = { by: Sql; first?: Sql; among?: Sql };

/**
 * Rows behind the first ready one that is the same by these columns. Counted along a window: held against each other, a million rows
 * are a matter of days where PostgreSQL does not know yet how many there are.
 */
const behind =
  ({ by, first = sql`true`, among = sql`true` }: Same): Found['rows'] =>
  (cell, lines) => sql`
    select id from (
      select id, line, ${among} as counts,
        min(line) filter (where state = 'ready' and ${first}) over (partition by ${by}) as first
      from ${cellTable(cell, 'roster_rows')} r where ${lines} and num_nulls(${by}) = 0
    ) row where first < line and counts`;

/**
 * Whoever is kept touch with, or waits to be asked, and has the same phone, or had it before an office said that she is the same as
 * another: looked for row by row, by the index of phones.
 */
const knownByPhone =
  (names: Sql): Found['rows'] =>
  (cell, lines) => sql`
    select r.id from ${cellTable(cell, 'roster_rows')} r where ${lines} and (
      select true from ${cellTable(cell, 'person_phones')} n join ${cellTable(cell, 'people')} p on p.id = n.person_id
      where n.mark = r.mark and ${names} and ${isKnown(cell, sql`p.id`)}
      limit 1)`;

const wished = (mark: Sql, cell: Cell) =>
  sql`(select true from ${cellTable(cell, 'wishes_of_no_contact')} w where w.mark = ${mark})`;

const wishesNoContact: Found = {
  problem: 'wishes-no-contact',
  rows: (cell, lines) => sql`
    select r.id from ${cellTable(cell, 'roster_rows')} r where ${lines}
      and (${wished(sql`r.mark`, cell)} or ${wished(sql`r.name_mark`, cell)})`,
};
const hasALink: Found = { problem: 'has-a-link', rows: knownByPhone(sql`p.name = r.name`) };

/** What is certain; whatever somebody says of a line, it is not taken. */
const certainOfWomen: readonly Found[] = [
  wishesNoContact,
  { problem: 'twice', rows: behind({ by: sql`mark, name` }) },
  hasALink,
];

/** Of one phone and one name only the first is left by now, so whoever stands behind the first of a phone has another name. */
const doubtsOfWomen: readonly Found[] = [
  { problem: 'perhaps-twice', rows: behind({ by: sql`mark` }) },
  {
    problem: 'perhaps-twice',
    rows: behind({ by: sql`name, village_code`, among: sql`mark is null` }),
  },
  {
    problem: 'perhaps-twice',
    rows: behind({ by: sql`name, village_code`, first: sql`mark is null` }),
  },
  { problem: 'perhaps-has-a-link', rows: knownByPhone(sql`p.name <> r.name`) },
];

const twiceBy = (by: Sql): readonly Found[] => [{ problem: 'twice', rows: behind({ by }) }];

const certain: Readonly<Record<RosterKind, readonly Found[]>> = {
  women: certainOfWomen,
  executives: twiceBy(sql`mark`),
  chairs: twiceBy(sql`village_code`),
  households: twiceBy(sql`area_code`),
  groupLeaders: twiceBy(sql`coalesce(of_code, village_code), group_name`),
};

/** Returns the ids of those that are refused now. */
async function refuse(ctx: Ctx, lines: Sql, { found, among }: { found: readonly Found[]; among: Sql }) {
  const refused: string[] = [];
  for (const { problem, rows } of found) {
    const marked = await sql<{ id: string }>`
      with found as materialized (${rows(ctx.cell, lines)})
      update ${cellTable(ctx.cell, 'roster_rows')} r set state = 'refused', problems = array[${problem}]
      from found where r.id = found.id and ${among} returning r.id`.execute(ctx.db);
    refused.push(...marked.rows.map(({ id }) => id));
  }
  return refused;
}

const ready = sql`r.state = 'ready'`;

/** What no line can know of itself and is certain: the same woman twice, one who is kept touch with, one who wishes no contact. */
export async function refuseCertain(ctx: Ctx, rosterId: string, kind: RosterKind): Promise<void> {
  const open = sql`(${ready} or (r.state = 'refused' and r.problems <@ ${[...doubts]}::text[]))`;
  await refuse(ctx, ofRoster(rosterId), { found: certain[kind], among: open });
}

export async function refuseDoubts(ctx: Ctx, rosterId: string): Promise<void> {
  await refuse(ctx, ofRoster(rosterId), { found: doubtsOfWomen, among: ready });
}

/**
 * Of these lines of women what became certain since the roster was judged: an executive at the door wrote her down, or she said no. Returns
 * the ids of those that are refused now.
 */
export const refuseMeanwhile = (ctx: Ctx, ids: readonly string[]): Promise<string[]> =>
  refuse(ctx, ofPiece(ids), { found: [wishesNoContact, hasALink], among: ready });

export type Former = { code: string; was: string };

/** Of each village that its ready lines name those that have become part of it, also by way of another, and are none of their own today. */
export async function listFormerOf(ctx: Ctx, rosterId: string): Promise<Former[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<Former>`
    with recursive former (code, was) as (
      select distinct village_code, village_code from ${cellTable(cell, 'roster_rows')}
      where roster_id = ${rosterId} and state = 'ready' and village_code is not null
      union select former.code, part.code from former
      join commons.divisions part on part.merged_into = former.was
        and not exists (select from commons.divisions later where later.code = part.code and later.valid_from >= part.valid_to)
    )
    select code, was from former where code <> was order by code, was`.execute(db);
  return rows;
}

/** The names of its ready lines of a village. */
export const listNamesOf = (db: Db, rosterId: string, villageCode: string) =>
  db
    .selectFrom('roster_rows')
    .select('id')
    .select((eb) => eb.ref('name').$notNull().as('name'))
    .where('roster_id', '=', rosterId)
    .where('village_code', '=', villageCode)
    .where('state', '=', 'ready')
    .where('name', 'is not', null)
    .execute();

/** As the system. */
export const refuseWished = (db: Db, ids: readonly string[]) =>
  db
    .updateTable('roster_rows')
    .set({ state: 'refused', problems: ['wishes-no-contact' satisfies Problem] })
    .where('id', 'in', ids)
    .execute();

/** The villages that its ready lines name. */
export async function listVillagesNamed(ctx: Ctx, rosterId: string): Promise<string[]> {
  const { db, cell } = ctx;
  const { rows } = await sql<{ code: string }>`
    select distinct village_code as code from ${cellTable(cell, 'roster_rows')}
    where roster_id = ${rosterId} and state = 'ready' and village_code is not null order by 1`.execute(db);
  return rows.map(({ code }) => code);
}

/**
 * Lines of these villages with the name of somebody there who is kept touch with or waits to be asked, where one of the two has no phone
 * that would tell them apart.
 */
export async function refuseNamesakes(ctx: Ctx, rosterId: string, codes: readonly string[]): Promise<void> {
  const { db, cell } = ctx;
  const there = sql`village_code = any(${codes}::text[])`;
  await sql`
    with known as materialized (
      select link.village_code, p.name, n.mark is null as without
      from (${withTheSame(cell, there)}) link join ${cellTable(cell, 'people')} p on p.id = link.person_id
      left join ${cellTable(cell, 'person_phones')} n on n.person_id = link.person_id
    )
    update ${cellTable(cell, 'roster_rows')} r set state = 'refused', problems = array['perhaps-has-a-link']
    where r.roster_id = ${rosterId} and r.village_code = any(${codes}::text[]) and r.state = 'ready'
      and ((r.village_code, r.name) in (select village_code, name from known where without)
        or (r.mark is null and (r.village_code, r.name) in (select village_code, name from known)))`.execute(
    db,
  );
}
