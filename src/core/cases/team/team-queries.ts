import { sql, type NotNull, type RawBuilder } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx, Db, PersonCtx } from '../../shared/ctx.ts';
import { guardedSeats, type GuardedSeat } from '../../offices/office.ts';
import type { WallReason } from '../case.ts';
import { isBeforeWall } from './before-a-wall.ts';
import { wallOf } from './wall-words.ts';

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
        .select(({ fn }) => fn.agg<GuardedSeat[] | null>('array_agg', ['appointments.role']).as('seats'))
        .whereRef('appointments.person_id', '=', 'people.id')
        .where('appointments.role', 'in', guardedSeats)
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

export type Leaving = { at: Date; why: 'handed-over' | 'let-go' | 'walled' | 'seat-gone' };

/** Asked as the system. */
export const markLeft = (db: Db, caseId: string, { personIds, at, why }: Leaving & { personIds: string[] }) =>
  db
    .updateTable('case_members')
    // A clock that was set back lets nobody stay who must leave.
    .set({ left_at: sql<Date>`greatest(joined_at, ${at})`, left_why: why, is_lead: false })
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

export type Wall = { personId?: string; homeId?: string; divisionCode?: string };

/** The same wall twice is one. */
export async function insertWall(
  ctx: PersonCtx,
  wall: Wall & { caseId: string; why: WallReason },
): Promise<void> {
  const id = ctx.newId();
  await ctx.db
    .insertInto('case_walls')
    .values({
      ...{ id, case_id: wall.caseId, why: await ctx.vault.seal(wall.why, wallOf(id)), set_at: ctx.now },
      ...{ person_id: wall.personId ?? null, home_id: wall.homeId ?? null },
      ...{ division_code: wall.divisionCode ?? null, set_by: ctx.actor.personId },
    })
    .onConflict((conflict) => conflict.constraint('case_walls_once').doNothing())
    .execute();
}

const beforeWhich = (ctx: Ctx, person: RawBuilder<unknown>) => isBeforeWall(ctx.cell, { wall: 'w', person });

/** Of these people those before whom such a wall would stand. Asked as the system. */
export async function listBeforeWall(
  ctx: Ctx,
  { personId, homeId, divisionCode }: Wall,
  personIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${personIds}::uuid[]) as asked (id)
    cross join (select ${personId ?? null}::uuid as person_id, ${homeId ?? null}::uuid as home_id,
      ${divisionCode ?? null}::text as division_code, ${ctx.now}::timestamptz as set_at) w
    where ${beforeWhich(ctx, sql`asked.id`)}`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** Of these people those before whom a wall of the case stands. Asked as the system. */
export async function listWalledAmong(
  ctx: Ctx,
  caseId: string,
  personIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select asked.id from unnest(${personIds}::uuid[]) as asked (id)
    where exists (select from ${cellTable(ctx.cell, 'case_walls')} w where w.case_id = ${caseId}::uuid
      and ${beforeWhich(ctx, sql`asked.id`)})`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

export const listWallsOf = (db: Db, caseId: string) =>
  db
    .selectFrom('case_walls')
    .select(['id', 'person_id', 'home_id', 'division_code', 'set_at', 'why'])
    .where('case_id', '=', caseId)
    .where('why', 'is not', null)
    .$narrowType<{ why: NotNull }>()
    .orderBy('id')
    .execute();

/** Her inbox tells her nothing more of the case, nor of what was asked. Asked as the system. */
export const deleteNoticesOfCase = (db: Db, caseId: string, personIds: readonly string[]) =>
  db
    .deleteFrom('notices')
    .where('person_id', '=', sql<string>`any(${personIds}::uuid[])`)
    .where((eb) =>
      eb.or([
        eb('case_id', '=', caseId),
        eb('request_id', 'in', eb.selectFrom('requests').select('id').where('case_id', '=', caseId)),
      ]),
    )
    .execute();
