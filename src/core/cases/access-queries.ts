import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import { leastIdOf } from '../shared/ids.ts';
import { actorIdOf, systemActorId } from '../shared/transaction.ts';

/** A line in the audit for each of several cases, in one statement. */
export async function insertReadingsOfCases(
  ctx: Ctx,
  verb: 'list-cases',
  caseIds: readonly string[],
): Promise<void> {
  if (caseIds.length === 0) return;
  await sql`
    insert into ${cellTable(ctx.cell, 'audit')} (id, at, actor_id, verb, subject_id)
    select line.id, ${ctx.now}, ${actorIdOf(ctx.actor)}, ${verb}, line.case_id
    from unnest(${caseIds.map(() => ctx.newId())}::uuid[], ${caseIds}::uuid[]) as line (id, case_id)`.execute(
    ctx.db,
  );
}

export type AccessLine = { id: string; at: Date; verb: string; role: string | null; unit: string | null };

/** The roles in which somebody may read a case or its log. */
const seats = sql`('rights', 'counsellor', 'mediator', 'auditor')`;

/** As what somebody acted at the time of a line. */
const seatHeld = (ctx: Ctx) => sql`
  from ${cellTable(ctx.cell, 'appointments')} a
  where a.person_id = line.actor_id and a.role in ${seats}
    and a.appointed_at <= line.at and (a.ended_at is null or a.ended_at >= line.at)
  order by a.role = 'auditor', a.role desc limit 1`;

/** Her seat and unit, not her name. */
const asWhat = (ctx: Ctx) => sql`
  left join lateral (select a.role, a.division_code ${seatHeld(ctx)}) held on true
  left join commons.divisions division on division.code = held.division_code and division.valid_to is null`;

type Asked = { before?: string | null | undefined; limit: number };

/** What somebody did, and not what the system did by itself. */
const bySomebody = ({ before = null }: Asked) => sql`
  line.person_id is null and line.home_id is null and line.actor_id is not null
  and line.actor_id <> ${systemActorId}::uuid and (${before}::uuid is null or line.id < ${before}::uuid)`;

const columns = sql`line.id, line.at, line.verb, held.role, coalesce(division.name, held.division_code) as unit`;

/** Who acted on a case, the newest first, by seat and unit. Asked as the system. */
export async function listAccessLines(ctx: Ctx, caseId: string, asked: Asked): Promise<AccessLine[]> {
  const { rows } = await sql<AccessLine>`
    select ${columns} from ${cellTable(ctx.cell, 'audit')} line ${asWhat(ctx)}
    where line.subject_id = ${caseId}::uuid and ${bySomebody(asked)}
    order by line.id desc limit ${asked.limit}`.execute(ctx.db);
  return rows;
}

/** Which lines an auditor looks at: from one instant until another, and of one unit; null for all. */
type Narrowed = Asked & { from: Date | null; until: Date | null; unit: string | null };

/** An id is made a little after the instant of its line, and the machine's clock may have been set meanwhile. */
const marginMs = 3_600_000;

/** Between which ids the lines of those days lie; an id bears no time before 1970, and none that needs more than 48 bits. */
const idsAround = ({ from, until }: Narrowed) => ({
  least: leastIdOf(new Date(Math.max(0, (from?.getTime() ?? 0) - marginMs))),
  end: leastIdOf(new Date(until === null ? 2 ** 48 - 1 : Math.max(0, until.getTime() + marginMs))),
});

/** By its id first: that is in the index, and what lies outside of the days is not read. */
function isAskedFor(ctx: Ctx, asked: Narrowed) {
  const { from, until, unit } = asked;
  const { least, end } = idsAround(asked);
  return sql`
    line.id >= ${least}::uuid and line.id < ${end}::uuid
    and (${from}::timestamptz is null or line.at >= ${from}) and (${until}::timestamptz is null or line.at < ${until})
    and (${unit}::text is null or ${unit} = (select a.division_code ${seatHeld(ctx)}))`;
}

/**
 * The same of all cases, each with its id. Of each case the lines of those days are looked at, the newest first, until as many
 * are found as are asked for: by the index of what names nobody. Of which unit somebody was stands in no index: of a unit that
 * did nothing all lines of those days are read. Asked as the system.
 */
export async function listAccessLinesOfAll(
  ctx: Ctx,
  asked: Narrowed,
): Promise<(AccessLine & { case_id: string })[]> {
  const { rows } = await sql<AccessLine & { case_id: string }>`
    select ${columns}, line.case_id
    from ${cellTable(ctx.cell, 'cases')} k cross join lateral (
      select line.*, k.id as case_id from ${cellTable(ctx.cell, 'audit')} line
      where line.subject_id = k.id and ${bySomebody(asked)} and ${isAskedFor(ctx, asked)}
      order by line.id desc limit ${asked.limit}) line ${asWhat(ctx)}
    order by line.id desc limit ${asked.limit}`.execute(ctx.db);
  return rows;
}

/** Every unit that has or had a seat, by name. Asked as the system. */
export async function listUnitsOfSeats(ctx: Ctx): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    select distinct a.division_code as code, coalesce(division.name, a.division_code) as name
    from ${cellTable(ctx.cell, 'appointments')} a
    left join commons.divisions division on division.code = a.division_code and division.valid_to is null
    where a.role in ${seats} and a.division_code is not null
    order by name, code`.execute(ctx.db);
  return rows;
}

/** How many of its verbs have written a note, each one. Asked as the system. */
export async function countLinesOfNotes(db: Db, caseId: string): Promise<number> {
  const { lines } = await db
    .selectFrom('audit')
    .where('subject_id', '=', caseId)
    .where('verb', 'in', ['write-case-note', 'hand-over-case', 'return-closing', 'stop-for-violence'])
    .select(({ fn }) => fn.countAll<number>().as('lines'))
    .executeTakeFirstOrThrow();
  return lines;
}

/** Whether she reads the logs of who read, and no content. */
export async function isAuditor(db: Db, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('appointments')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', 'auditor')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
