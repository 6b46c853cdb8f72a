import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { Way } from './way.ts';

const always = sql`true`;
const notLeft = sql`moved.left_on is null`;
/** She waits to be asked, or will once more where an office takes back that she is the same as another. */
const mayBeAsked = sql`(moved.answered_at is null or moved.answer = 'same')`;
const holds = sql`(moved.left_on is null or moved.chairs > 0 or moved.links > 0)`;

/** What bears the code of a village, in which column, and while what holds: what is over stays where it was. */
const kinds = {
  link: { table: 'links', column: 'village_code', while: notLeft },
  executive: { table: 'executives', column: 'division_code', while: holds },
  appointment: { table: 'appointments', column: 'division_code', while: sql`moved.ended_at is null` },
  home: { table: 'homes', column: 'division_code', while: sql`moved.closed_at is null` },
  person: { table: 'people', column: 'village_code', while: sql`moved.erased_at is null` },
  contact: { table: 'contacts', column: 'village_code', while: always },
  introduction: { table: 'introductions', column: 'village_code', while: mayBeAsked },
  message: { table: 'villages_to_tell', column: 'village_code', while: always },
  groupLeader: { table: 'group_leaders', column: 'village_code', while: notLeft },
} as const;

export type PartKind = keyof typeof kinds;

const partsOf = (ctx: Ctx) => cellTable(ctx.cell, 'village_merger_parts');

const insertParts = (ctx: Ctx, { mergerId, kind }: { mergerId: string; kind: string }) =>
  sql`insert into ${partsOf(ctx)} (merger_id, kind, part_id, from_code) select ${mergerId}, ${kind}`;

/** All of a kind that lies in these villages; until the transaction ends nobody else touches it. */
export async function takeParts(
  ctx: Ctx,
  { mergerId, kind, codes }: { mergerId: string; kind: PartKind; codes: readonly string[] },
): Promise<void> {
  const { table, column, while: stands } = kinds[kind];
  await sql`
    with taken as (
      select moved.id, moved.${sql.ref(column)} as code from ${cellTable(ctx.cell, table)} moved
      where moved.${sql.ref(column)} = any(${codes}::text[]) and ${stands} order by moved.id for update)
    ${insertParts(ctx, { mergerId, kind })}, id, code from taken`.execute(ctx.db);
}

/** Whom to call: for each of the ways that the one village has nobody for, of the first of these villages that has somebody. */
export async function takeContacts(
  ctx: Ctx,
  { mergerId, into, codes }: { mergerId: string; into: string; codes: readonly string[] },
): Promise<void> {
  const contacts = cellTable(ctx.cell, 'contacts');
  await sql`
    ${insertParts(ctx, { mergerId, kind: 'contact' })}, id, village_code from (
      select distinct on (role) id, village_code from ${contacts}
      where village_code = any(${codes}::text[])
        and role not in (select role from ${contacts} where village_code = ${into})
      order by role, array_position(${codes}::text[], village_code)) first`.execute(ctx.db);
}

/** A lead that ended with the merger. */
export const insertEndedLead = (ctx: Ctx, lead: { mergerId: string; linkId: string; villageCode: string }) =>
  sql`${insertParts(ctx, { mergerId: lead.mergerId, kind: 'lead' })}, ${lead.linkId}, ${lead.villageCode}`.execute(
    ctx.db,
  );

/**
 * Whoever came from a village and is kept touch with by a link that began since: it goes back where she came from. So does one that had ended
 * before, because she was said to be another woman, and began again.
 */
export async function takeLinksBegunSince(
  ctx: Ctx,
  { id, into_code: into, going }: { id: string; into_code: string; going: readonly string[] },
): Promise<void> {
  const links = cellTable(ctx.cell, 'links');
  await sql`
    with lay as materialized (
      select before.person_id, before.id, part.from_code from ${partsOf(ctx)} part
        join ${links} before on before.id = part.part_id where part.merger_id = ${id} and part.kind = 'link'
      union all
      select before.person_id, before.id, before.village_code from ${cellTable(ctx.cell, 'same_women')} said
        join ${links} before on before.id = said.ended_link_id
        where said.undone_at is not null and before.village_code = any(${going}::text[])
    ), came as (select distinct on (person_id) person_id, from_code from lay order by person_id, id desc)
    ${insertParts(ctx, { mergerId: id, kind: 'link' })}, since.id, came.from_code from ${links} since
    join came on came.person_id = since.person_id
    where since.village_code = ${into} and since.left_on is null
      and not exists (select from ${partsOf(ctx)} where merger_id = ${id} and part_id = since.id)`.execute(
    ctx.db,
  );
}

/** Of which other villages the groups are whose leaders in the one village were named since. */
export async function listVillagesOfGroups(
  ctx: Ctx,
  { id, into_code: into }: { id: string; into_code: string },
): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select distinct since.of_code as code from ${cellTable(ctx.cell, 'group_leaders')} since
    where since.village_code = ${into} and since.of_code <> ${into} and since.left_on is null
      and not exists (select from ${partsOf(ctx)} where merger_id = ${id} and part_id = since.id)`.execute(
    ctx.db,
  );
  return rows.map(({ code }) => code);
}

/** Whoever leads a group of this village was named since, and goes back with the group to the village that it is in by now. */
export const takeLeadersOf = (
  ctx: Ctx,
  { id, into_code: into, ...group }: { id: string; into_code: string; ofCode: string; villageCode: string },
) =>
  sql`
    ${insertParts(ctx, { mergerId: id, kind: 'groupLeader' })}, since.id, ${group.villageCode}
    from ${cellTable(ctx.cell, 'group_leaders')} since
    where since.village_code = ${into} and since.of_code = ${group.ofCode} and since.left_on is null
      and not exists (select from ${partsOf(ctx)} where merger_id = ${id} and part_id = since.id)`.execute(
    ctx.db,
  );

/** The parts of a kind that lie where this way begins, as rows of `part` and `moved`. */
export const movingParts = (ctx: Ctx, way: Way, kind: PartKind) => {
  const { table, column, while: stands } = kinds[kind];
  return sql`${partsOf(ctx)} part join ${cellTable(ctx.cell, table)} moved
    on moved.id = part.part_id and moved.${sql.ref(column)} = ${way.at} and ${stands}
    where part.merger_id = ${way.mergerId} and part.kind = ${kind}`;
};

/** Returns the ids of what moved. */
export async function moveParts(ctx: Ctx, way: Way, kind: PartKind): Promise<string[]> {
  const { table, column, while: stands } = kinds[kind];
  const { rows } = await sql<{ id: string }>`
    update ${cellTable(ctx.cell, table)} moved set ${sql.ref(column)} = ${way.to} from ${partsOf(ctx)} part
    where part.merger_id = ${way.mergerId} and part.kind = ${kind} and moved.id = part.part_id
      and moved.${sql.ref(column)} = ${way.at} and ${stands}
    returning moved.id`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** Where each was up to the day before; moved twice on one day, it is where it came to lie in the end. */
export const noteMoves = (ctx: Ctx, way: Way, kind: 'home' | 'executive') =>
  sql`
    insert into ${cellTable(ctx.cell, 'village_moves')} (kind, moved_id, moved_on, from_code, to_code)
    select ${kind}, moved.id, ${way.day}::date, ${way.at}, ${way.to} from ${movingParts(ctx, way, kind)}
    on conflict (kind, moved_id, moved_on) do update set to_code = excluded.to_code`.execute(ctx.db);

/** The same of links. */
export const noteLinkMoves = (ctx: Ctx, way: Way) =>
  sql`
    insert into ${cellTable(ctx.cell, 'link_moves')} (link_id, moved_on, from_code, to_code)
    select moved.id, ${way.day}::date, ${way.at}, ${way.to} from ${movingParts(ctx, way, 'link')}
    on conflict (link_id, moved_on) do update set to_code = excluded.to_code`.execute(ctx.db);
