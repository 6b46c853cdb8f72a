import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import { passersInSql } from './passers-in-sql.ts';
import { lockInCell } from '../shared/queries/lock-in-cell.ts';
import type { LeaderLeaving } from './group-leader.ts';

type NewLeader = {
  id: string;
  person_id: string;
  village_code: string;
  of_code: string;
  group_name: string;
  began_on: string;
  named_at: Date;
  named_by: string;
};

export const insertLeader = (db: Db, leader: NewLeader) =>
  db.insertInto('group_leaders').values(leader).execute();

/**
 * Until the transaction ends nobody else is named for a group, or taken back; behind whoever holds villages. Two who name one group at
 * once would each find nobody whose place is taken.
 */
export const lockGroups = (ctx: Ctx) => lockInCell(ctx, 'group-leaders');

const leaders = (db: Db) =>
  db
    .selectFrom('group_leaders')
    .select(['group_leaders.id', 'person_id as personId', 'group_leaders.village_code as villageCode'])
    .select(['of_code as ofCode', 'group_name as groupName', 'began_on as beganOn']);

const standing = (db: Db) => leaders(db).where('left_on', 'is', null);

/** Also one who leads no more. As the system. */
export const findLeader = (db: Db, id: string) =>
  leaders(db).where('group_leaders.id', '=', id).executeTakeFirst();

export type LeaderRow = NonNullable<Awaited<ReturnType<typeof findLeader>>>;

/** Until the transaction ends nobody else ends her time. As the system. */
export const lockLeader = (db: Db, id: string) =>
  standing(db).where('group_leaders.id', '=', id).forUpdate().executeTakeFirst();

/** Of somebody who is there by name alone, and so leads one group; also where she leads it again. As the system. */
export const lockLeadOf = (db: Db, personId: string) =>
  standing(db).where('group_leaders.person_id', '=', personId).forUpdate().executeTakeFirst();

/** Those of a village; until the transaction ends nobody else ends their time. As the system. */
export const lockLeadersOf = (db: Db, villageCode: string) =>
  standing(db)
    .where('group_leaders.village_code', '=', villageCode)
    .orderBy('group_leaders.id')
    .forUpdate()
    .execute();

const named = (db: Db) =>
  standing(db)
    .innerJoin('people', 'people.id', 'group_leaders.person_id')
    .select('people.name')
    .orderBy('group_leaders.village_code')
    .orderBy('of_code')
    .orderBy('group_name');

export type NamedLeader = Awaited<ReturnType<typeof listLeadersIn>>[number];

/** Those of a village, with their names. As the system. */
export const listLeadersIn = (db: Db, villageCode: string) =>
  named(db).where('group_leaders.village_code', '=', villageCode).execute();

const ofHers = (ctx: Ctx, personId: string) => sql`
  leader.left_on is null and leader.village_code in (
    select village_code from ${passersInSql(ctx)} passer where person_id = ${personId})`;

/** Whether a group has a leader in one of the villages that she leads, or is the chair of. As the system. */
export async function hasLeadersOfHers(ctx: Ctx, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from ${cellTable(ctx.cell, 'group_leaders')} leader
    where ${ofHers(ctx, personId)} limit 1`.execute(ctx.db);
  return rows.length > 0;
}

/** Of the villages that she leads, or is the chair of. As the system. */
export async function listLeadersOfHers(ctx: Ctx, personId: string): Promise<NamedLeader[]> {
  const { rows } = await sql<NamedLeader>`
    select leader.id, leader.person_id as "personId", leader.village_code as "villageCode", leader.of_code as "ofCode",
      leader.group_name as "groupName", leader.began_on::text as "beganOn", people.name
    from ${cellTable(ctx.cell, 'group_leaders')} leader
    join ${cellTable(ctx.cell, 'people')} people on people.id = leader.person_id
    where ${ofHers(ctx, personId)}
    order by leader.village_code, leader.of_code, leader.group_name`.execute(ctx.db);
  return rows;
}

type Left = { on: string; at: Date; by: string; why: LeaderLeaving };

export const markLeaderLeft = (db: Db, id: string, { on, at, by, why }: Left) =>
  db
    .updateTable('group_leaders')
    .set({ left_on: on, left_at: at, left_by: by, left_why: why })
    .where('id', '=', id)
    .execute();

/** Those of whom something is kept, and who led no more on this day. As the system. */
export const listToForget = (db: Db, leftBefore: string): Promise<{ personId: string }[]> =>
  db
    .selectFrom('group_leaders')
    .innerJoin('people', 'people.id', 'group_leaders.person_id')
    .select('group_leaders.person_id as personId')
    .distinct()
    .where('left_on', '<', leftBefore)
    .where('people.erased_at', 'is', null)
    .orderBy('group_leaders.person_id')
    .execute();
