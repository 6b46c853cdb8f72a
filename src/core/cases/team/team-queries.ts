import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx, Db } from '../../shared/ctx.ts';
import type { Seat } from '../../requests/desk-queries.ts';
import type { WallReason } from '../case.ts';

export const findHomeKind = async (db: Db, homeId: string): Promise<string | undefined> =>
  (await db.selectFrom('homes').select('kind').where('id', '=', homeId).executeTakeFirst())?.kind;

type NewMember = { caseId: string; personId: string; isLead: boolean; addedBy: string };

/** The id of her seat. */
export async function insertMember(
  ctx: Ctx,
  { caseId, personId, isLead, addedBy }: NewMember,
): Promise<string> {
  const id = ctx.newId();
  await ctx.db
    .insertInto('case_members')
    .values({
      ...{ id, case_id: caseId, person_id: personId, is_lead: isLead },
      ...{ joined_at: ctx.now, added_by: addedBy },
    })
    .execute();
  return id;
}

/** Who is on the team today, the lead first, each with her seats. Asked as the system. */
export const listTeam = (db: Db, caseId: string) =>
  db
    .selectFrom('case_members')
    .innerJoin('people', 'people.id', 'case_members.person_id')
    .select(['people.id', 'people.name', 'case_members.is_lead', 'case_members.joined_at'])
    .select((eb) =>
      eb
        .selectFrom('appointments')
        .select(({ fn }) => fn.agg<Seat[] | null>('array_agg', ['appointments.role']).as('seats'))
        .whereRef('appointments.person_id', '=', 'people.id')
        .where('appointments.role', 'in', ['rights', 'counsellor', 'mediator'])
        .where('appointments.ended_at', 'is', null)
        .as('seats'),
    )
    .where('case_members.case_id', '=', caseId)
    .where('case_members.left_at', 'is', null)
    .orderBy('case_members.is_lead', 'desc')
    .orderBy('case_members.id')
    .execute();

export async function isOnTeam(db: Db, caseId: string, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('case_members')
    .select('id')
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

type Leaving = { at: Date; why: 'handed-over' | 'let-go' | 'walled' };

/** Asked as the system. */
export const markLeft = (db: Db, caseId: string, { personIds, at, why }: Leaving & { personIds: string[] }) =>
  db
    .updateTable('case_members')
    .set({ left_at: at, left_why: why, is_lead: false })
    .where('case_id', '=', caseId)
    .where('person_id', '=', sql<string>`any(${personIds}::uuid[])`)
    .where('left_at', 'is', null)
    .execute();

/** The id of her seat. Asked as the system. */
export async function markLead(
  db: Db,
  caseId: string,
  { personId, isLead }: { personId: string; isLead: boolean },
): Promise<string> {
  const { id } = await db
    .updateTable('case_members')
    .set({ is_lead: isLead })
    .where('case_id', '=', caseId)
    .where('person_id', '=', personId)
    .where('left_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type Wall = { personId?: string; homeId?: string; divisionCode?: string; why: WallReason };

/** The same wall twice is one. */
export const insertWall = (ctx: Ctx & { actor: { personId: string } }, wall: Wall & { caseId: string }) =>
  ctx.db
    .insertInto('case_walls')
    .values({
      ...{ id: ctx.newId(), case_id: wall.caseId, why: wall.why, set_at: ctx.now },
      ...{ person_id: wall.personId ?? null, home_id: wall.homeId ?? null },
      ...{ division_code: wall.divisionCode ?? null, set_by: ctx.actor.personId },
    })
    .onConflict((conflict) => conflict.constraint('case_walls_once').doNothing())
    .execute();

/** Of these people those before whom a wall of the case stands. Asked as the system. */
export async function listWalledAmong(
  ctx: Ctx,
  caseId: string,
  personIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${personIds}::uuid[]) as asked (id)
    where exists (select from ${cellTable(ctx.cell, 'case_walls')} w where w.case_id = ${caseId}::uuid
      and (w.person_id = asked.id or exists (
        select from ${cellTable(ctx.cell, 'appointments')} a
        left join ${cellTable(ctx.cell, 'homes')} h on h.id = a.home_id
        where a.person_id = asked.id and a.ended_at is null
        and (a.home_id = w.home_id or starts_with(coalesce(h.division_code, a.division_code), w.division_code)))))`.execute(
    ctx.db,
  );
  return rows.map(({ id }) => id);
}

export const listWallsOf = (db: Db, caseId: string) =>
  db
    .selectFrom('case_walls')
    .select(['id', 'person_id', 'home_id', 'division_code', 'set_at'])
    .select((eb) => eb.ref('why').$castTo<WallReason>().as('why'))
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute();
