import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import type { Moving } from './merger.ts';

const standing = (db: Db) =>
  db
    .selectFrom('mergers')
    .innerJoin('homes as from', 'from.id', 'mergers.from_id')
    .innerJoin('homes as into', 'into.id', 'mergers.into_id')
    .where('mergers.merged_at', 'is', null)
    .where('mergers.dropped_at', 'is', null);

const named = (db: Db) =>
  standing(db).select([
    'mergers.id',
    'mergers.prepared_at as preparedAt',
    'mergers.from_id as fromId',
    'from.name as fromName',
    'mergers.into_id as intoId',
    'into.name as intoName',
  ]);

/** The standing preparation by which this home joins another. */
export const findMergerFrom = (db: Db, homeId: string) =>
  named(db).where('mergers.from_id', '=', homeId).executeTakeFirst();

export const findMerger = (db: Db, mergerId: string) =>
  named(db).where('mergers.id', '=', mergerId).executeTakeFirst();

/** The homes that shall join this one. */
export const listJoining = (db: Db, homeId: string) =>
  standing(db)
    .select(['from.id', 'from.name'])
    .where('mergers.into_id', '=', homeId)
    .orderBy('mergers.id')
    .execute();

/** A standing preparation; until the transaction ends nobody else merges or drops it. */
export const lockMerger = (db: Db, mergerId: string) =>
  db
    .selectFrom('mergers')
    .select(['id', 'from_id', 'into_id'])
    .where('id', '=', mergerId)
    .where('merged_at', 'is', null)
    .where('dropped_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();

/** Both homes of a merger, or fewer where one has closed; always in the same order, so that two offices never wait for each other. */
export const lockBoth = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('homes')
    .select('id')
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();

/** Whether one of these shall itself join another home, or `into` of it be joined. Asked as the system. */
export async function isInChain(db: Db, { fromId, intoId }: { fromId: string; intoId: string }) {
  const row = await standing(db)
    .select('mergers.id')
    .where((eb) => eb.or([eb('mergers.from_id', '=', intoId), eb('mergers.into_id', '=', fromId)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

type Preparation = { id: string; from_id: string; into_id: string; prepared_at: Date; prepared_by: string };

/** False where this home is prepared to join another already. */
export async function insertMerger(db: Db, merger: Preparation): Promise<boolean> {
  const inserted = await db
    .insertInto('mergers')
    .values(merger)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

type Mark = { at: Date; by: string };

export const markDropped = (db: Db, mergerId: string, { at, by }: Mark) =>
  db.updateTable('mergers').set({ dropped_at: at, dropped_by: by }).where('id', '=', mergerId).execute();

export const markMerged = (db: Db, mergerId: string, { at, by }: Mark) =>
  db.updateTable('mergers').set({ merged_at: at, merged_by: by }).where('id', '=', mergerId).execute();

/** A home that closes joins nobody and is joined by nobody. Asked as the system: the other home may lie beyond her office. */
export const dropMergersOf = (db: Db, homeId: string, { at, by }: Mark) =>
  db
    .updateTable('mergers')
    .set({ dropped_at: at, dropped_by: by })
    .where((eb) => eb.or([eb('from_id', '=', homeId), eb('into_id', '=', homeId)]))
    .where('merged_at', 'is', null)
    .where('dropped_at', 'is', null)
    .execute();

/** What would move today, counted. Asked as the system. */
export async function countMoving(ctx: Ctx, homeId: string): Promise<Moving> {
  const { db, cell, now } = ctx;
  const { rows } = await sql<Moving>`
    with ahead as (select id, thing_id from ${cellTable(cell, 'activities')}
        where home_id = ${homeId} and ends_at > ${now} and cancelled_at is null),
      team as (select id from ${cellTable(cell, 'teams')} where home_id = ${homeId} and ended_at is null)
    select (select count(*)::int from ahead) as activities,
      (select count(*)::int from ${cellTable(cell, 'signups')} s
        join ${cellTable(cell, 'claims')} c on c.id = s.id and c.withdrawn_at is null
        where s.activity_id in (select id from ahead)) as signups,
      (select count(*)::int from team) as teams,
      (select count(*)::int from ${cellTable(cell, 'team_members')}
        where left_at is null and team_id in (select id from team)) as members,
      (select count(*)::int from ${cellTable(cell, 'photos')} where home_id = ${homeId}) as photos,
      (select count(*)::int from ${cellTable(cell, 'activity_drafts')} where home_id = ${homeId}) as drafts,
      (select count(*)::int from ${cellTable(cell, 'homes')}
        where parent_id = ${homeId} and closed_at is null) as "homesBelow",
      (select count(*)::int from ${cellTable(cell, 'appointments')}
        where home_id = ${homeId} and ended_at is null) as keepers`.execute(db);
  const [moving] = rows;
  if (!moving) throw new Error('counting answers one row');
  return moving;
}
