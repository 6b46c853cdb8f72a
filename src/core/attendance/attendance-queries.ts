import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';

/** Everyone who has a place or waits, in the order of their turns; those who wait come after the others. */
export const listRollRows = (db: Db, activityId: string) =>
  db
    .selectFrom('signups')
    .innerJoin('claims', 'claims.id', 'signups.id')
    .innerJoin('people', 'people.id', 'signups.person_id')
    .select((eb) => [
      'signups.id',
      'signups.person_id',
      'signups.party_size',
      'people.name',
      'claims.offer_ends_at',
      'claims.confirmed_at',
      eb.and([eb('people.added_by', 'is not', null), eb('people.account_id', 'is', null)]).as('by_name'),
    ])
    .where('signups.activity_id', '=', activityId)
    .where('claims.withdrawn_at', 'is', null)
    .orderBy((eb) => eb('claims.confirmed_at', 'is', null))
    .orderBy('claims.turn')
    .execute();

export type RollRecord = Awaited<ReturnType<typeof listRollRows>>[number];

/** All that was noted of the parties of one activity, also what was taken back, the oldest first. */
export const listMarkRows = (db: Db, activityId: string) =>
  db
    .selectFrom('attendances')
    .innerJoin('signups', 'signups.id', 'attendances.signup_id')
    .select([
      'attendances.id',
      'attendances.signup_id',
      'attendances.people',
      'attendances.marked_at',
      'attendances.marked_by',
      'attendances.undone_at',
      'signups.person_id',
    ])
    .where('signups.activity_id', '=', activityId)
    .orderBy('attendances.marked_at')
    .orderBy('attendances.id')
    .execute();

export type MarkRow = Awaited<ReturnType<typeof listMarkRows>>[number];

/** How many people have come to each of these activities, of those on its roll: of each party the most that was noted. */
export async function countArrivedOfLists(
  db: Db,
  activityIds: readonly string[],
): Promise<Map<string, number>> {
  if (activityIds.length === 0) return new Map();
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('signups')
        .innerJoin('claims', 'claims.id', 'signups.id')
        .innerJoin('attendances', 'attendances.signup_id', 'signups.id')
        .select((of) => ['signups.activity_id', of.fn.max('attendances.people').as('people')])
        .where('signups.activity_id', 'in', activityIds)
        .where('claims.withdrawn_at', 'is', null)
        .where('attendances.undone_at', 'is', null)
        .groupBy(['signups.activity_id', 'signups.id'])
        .as('party'),
    )
    .select((eb) => ['party.activity_id', eb.fn.sum<number>('party.people').as('present')])
    .groupBy('party.activity_id')
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
      from ${cellTable(ctx.cell, 'signups')} s
      join ${cellTable(ctx.cell, 'claims')} c on c.id = s.id
      join ${cellTable(ctx.cell, 'people')} p on p.id = s.person_id
      where s.activity_id = v.id and c.confirmed_at is not null and c.withdrawn_at is null and p.name is not null
      order by c.turn
      limit ${limit}
    ) first
    where v.id = any(${activityIds}::uuid[])
    order by v.id, first.turn`.execute(ctx.db);
  return rows;
}

const signupsToMark = (db: Db) =>
  db
    .selectFrom('signups')
    .innerJoin('claims', 'claims.id', 'signups.id')
    .innerJoin('activities', 'activities.id', 'signups.activity_id')
    .select([
      'signups.id',
      'signups.activity_id',
      'signups.person_id',
      'signups.party_size',
      'activities.home_id',
      'activities.thing_id',
      'activities.starts_at',
      'activities.cancelled_at',
      'claims.withdrawn_at',
    ]);

/** What marking somebody present decides on; only what row-level security lets the actor see. */
export const findSignupToMark = (db: Db, signupId: string) =>
  signupsToMark(db).where('signups.id', '=', signupId).executeTakeFirst();

/** All of an activity, also those that were withdrawn. */
export const listSignupsToMark = (db: Db, activityId: string) =>
  signupsToMark(db).where('signups.activity_id', '=', activityId).execute();

export type SignupToMark = Awaited<ReturnType<typeof listSignupsToMark>>[number];

/** The marks of one sign-up that stand. */
export const listStandingMarks = (db: Db, signupId: string) =>
  db
    .selectFrom('attendances')
    .select(['id', 'people', 'marked_by', 'marked_at'])
    .where('signup_id', '=', signupId)
    .where('undone_at', 'is', null)
    .orderBy('id')
    .execute();

export type NewMark = {
  id: string;
  signup_id: string;
  people: number;
  marked_at: Date;
  recorded_at: Date;
  marked_by: string;
  client_id?: string;
};

/** False where this mark, or the same by the same person, stands already. */
export async function insertMark(db: Db, mark: NewMark): Promise<boolean> {
  const inserted = await db
    .insertInto('attendances')
    .values(mark)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export const findMark = (db: Db, markId: string) =>
  db.selectFrom('attendances').select(['signup_id', 'people']).where('id', '=', markId).executeTakeFirst();

export const findMarkOfClient = (db: Db, clientId: string) =>
  db
    .selectFrom('attendances')
    .select(['signup_id', 'marked_by'])
    .where('client_id', '=', clientId)
    .executeTakeFirst();

/** The standing marks of a sign-up that are known, by either id, or that she made herself up to then. */
export async function listMarksToUndo(
  db: Db,
  signupId: string,
  { known, by, until }: { known: readonly string[]; by: string; until: Date },
): Promise<string[]> {
  const rows = await db
    .selectFrom('attendances')
    .select('id')
    .where('signup_id', '=', signupId)
    .where('undone_at', 'is', null)
    .where((eb) =>
      eb.or([
        ...(known.length > 0 ? [eb('id', 'in', known), eb('client_id', 'in', known)] : []),
        eb.and([eb('marked_by', '=', by), eb('marked_at', '<=', until)]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** How many of these marks stood and are taken back now. Their rows stay. */
export async function markUndone(
  db: Db,
  markIds: readonly string[],
  undone: { at: Date; by: string },
): Promise<number> {
  if (markIds.length === 0) return 0;
  const { numUpdatedRows } = await db
    .updateTable('attendances')
    .set({ undone_at: undone.at, undone_by: undone.by })
    .where('id', 'in', markIds)
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
