import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';

/** Everyone who has a place or waits, in the order of their turns; those who wait come after the others. */
export const listRollRows = (db: Db, activityId: string) =>
  db
    .selectFrom('signups')
    .innerJoin('claims', 'claims.id', 'signups.id')
    .innerJoin('people', 'people.id', 'signups.person_id')
    .leftJoin('attendances', (join) =>
      join.onRef('attendances.signup_id', '=', 'signups.id').on('attendances.undone_at', 'is', null),
    )
    .select([
      'signups.id',
      'signups.person_id',
      'signups.party_size',
      'people.name',
      'claims.offer_ends_at',
      'claims.confirmed_at',
      'claims.withdrawn_at',
      'attendances.id as attendance_id',
    ])
    .where('signups.activity_id', '=', activityId)
    .where('claims.withdrawn_at', 'is', null)
    .orderBy((eb) => eb('claims.confirmed_at', 'is', null))
    .orderBy('claims.turn')
    .execute();

export type RollRecord = Awaited<ReturnType<typeof listRollRows>>[number];

/** How many people have come to each of these activities. */
export async function countPresent(db: Db, activityIds: readonly string[]): Promise<Map<string, number>> {
  if (activityIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('signups')
    .innerJoin('attendances', 'attendances.signup_id', 'signups.id')
    .select((eb) => ['signups.activity_id', eb.fn.sum<number>('signups.party_size').as('present')])
    .where('signups.activity_id', 'in', activityIds)
    .where('attendances.undone_at', 'is', null)
    .groupBy('signups.activity_id')
    .execute();
  return new Map(rows.map((row) => [row.activity_id, row.present]));
}

export type FirstName = { activity_id: string; home_id: string; person_id: string; name: string };

/** The first `limit` of each activity who have a place and said what to call them. */
export async function listFirstNames(
  ctx: Ctx,
  activityIds: readonly string[],
  limit: number,
): Promise<FirstName[]> {
  const { rows } = await sql<FirstName>`
    select v.id as activity_id, v.home_id, first.person_id, first.name
    from ${cellTable(ctx.cell, 'activities')} v
    cross join lateral (
      select s.person_id, p.name, c.turn
      from ${cellTable(ctx.cell, 'claims')} c
      join ${cellTable(ctx.cell, 'signups')} s on s.id = c.id
      join ${cellTable(ctx.cell, 'people')} p on p.id = s.person_id
      where c.thing_id = v.thing_id and c.confirmed_at is not null and c.withdrawn_at is null and p.name is not null
      order by c.turn
      limit ${limit}
    ) first
    where v.id = any(${activityIds}::uuid[])
    order by v.id, first.turn`.execute(ctx.db);
  return rows;
}

/** What marking somebody present decides on; only what row-level security lets the actor see. */
export const findSignupToMark = (db: Db, signupId: string) =>
  db
    .selectFrom('signups')
    .innerJoin('claims', 'claims.id', 'signups.id')
    .innerJoin('activities', 'activities.id', 'signups.activity_id')
    .select([
      'signups.id',
      'signups.person_id',
      'activities.home_id',
      'activities.cancelled_at',
      'claims.withdrawn_at',
    ])
    .where('signups.id', '=', signupId)
    .executeTakeFirst();

type Mark = { signupId: string; at: Date; by: string };

/** False where she stands as present already. */
export async function insertAttendance(db: Db, id: string, mark: Mark): Promise<boolean> {
  const inserted = await db
    .insertInto('attendances')
    .values({ id, signup_id: mark.signupId, marked_at: mark.at, marked_by: mark.by })
    .onConflict((conflict) => conflict.column('signup_id').where('undone_at', 'is', null).doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** False where she does not stand as present. The undone row stays. */
export async function markUndone(db: Db, mark: Mark): Promise<boolean> {
  const undone = await db
    .updateTable('attendances')
    .set({ undone_at: mark.at, undone_by: mark.by })
    .where('signup_id', '=', mark.signupId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return undone.numUpdatedRows === 1n;
}
