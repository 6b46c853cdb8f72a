import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import type { VillageCounted } from './showing/count-each.ts';

const columns = [
  ...(['id', 'villages', 'into_code', 'into_name', 'prepared_at', 'due_on', 'lead_of', 'stuck_why'] as const),
  ...(['arranged_by', 'merged_on', 'merged_at', 'counted', 'from_areas', 'to_areas'] as const),
  ...(['dropped_at', 'undone_on'] as const),
] as const;

const mergers = (db: Db) => db.selectFrom('village_mergers').select(columns);

export const findVillageMerger = (db: Db, id: string) => mergers(db).where('id', '=', id).executeTakeFirst();

/** Until the transaction ends nobody else arranges, does, drops or undoes it. */
export const lockVillageMerger = (db: Db, id: string) =>
  mergers(db).where('id', '=', id).forUpdate().executeTakeFirst();

export type VillageMergerRow = NonNullable<Awaited<ReturnType<typeof findVillageMerger>>>;

/** The newest first. */
export const listRows = (db: Db, limit: number) => mergers(db).orderBy('id', 'desc').limit(limit).execute();

type Prepared = {
  id: string;
  villages: string[];
  into_code: string;
  into_name: string | null;
  prepared_at: Date;
  prepared_by: string;
};

export const insertVillageMerger = (db: Db, merger: Prepared) =>
  db.insertInto('village_mergers').values(merger).execute();

type Arranged = { on: string; leadOf: string | null; at: Date; by: string };

export const markArranged = (db: Db, id: string, { on, leadOf, at, by }: Arranged) =>
  db
    .updateTable('village_mergers')
    .set({ due_on: on, lead_of: leadOf, arranged_at: at, arranged_by: by, stuck_why: null })
    .where('id', '=', id)
    .execute();

type Mark = { at: Date; by: string };

export const markDropped = (db: Db, id: string, { at, by }: Mark) =>
  db.updateTable('village_mergers').set({ dropped_at: at, dropped_by: by }).where('id', '=', id).execute();

export const markUndone = (db: Db, id: string, { on, at, by }: Mark & { on: string }) =>
  db
    .updateTable('village_mergers')
    .set({ undone_on: on, undone_at: at, undone_by: by })
    .where('id', '=', id)
    .execute();

type Merged = {
  on: string;
  at: Date;
  counted: readonly VillageCounted[];
  fromAreas: string[];
  toAreas: string[];
};

export const markMerged = (db: Db, id: string, { on, at, counted, ...areas }: Merged) =>
  db
    .updateTable('village_mergers')
    .set({ merged_on: on, merged_at: at, counted: JSON.stringify(counted), stuck_why: null })
    .set({ from_areas: areas.fromAreas, to_areas: areas.toAreas })
    .where('id', '=', id)
    .execute();

/** Why its day came and it could not be done. */
export const markStuck = (db: Db, id: string, why: string) =>
  db.updateTable('village_mergers').set({ stuck_why: why }).where('id', '=', id).execute();

const waiting = (db: Db) =>
  db.selectFrom('village_mergers').where('merged_on', 'is', null).where('dropped_at', 'is', null);

/** Whose day has come. */
export const listDue = (db: Db, today: string) =>
  waiting(db).select('id').where('due_on', '<=', today).orderBy('due_on').orderBy('id').execute();

/** Those of the villages that another one, not done yet, is about. */
export async function listInOthers(db: Db, id: string, codes: readonly string[]): Promise<string[]> {
  const rows = await waiting(db).select(['villages', 'into_code']).where('id', '<>', id).execute();
  const theirs = new Set(rows.flatMap(({ villages, into_code: into }) => [...villages, into]));
  return codes.filter((code) => theirs.has(code));
}

/** What moved and from where is forgotten, with phones of villages that are no more, once nobody may undo it. As the system. */
export async function forgetWhatMoved(ctx: Ctx, mergedBefore: string): Promise<number> {
  const { db, cell } = ctx;
  const over = sql`(merged_on < ${mergedBefore}::date or undone_on is not null)`;
  const mergers = cellTable(cell, 'village_mergers');
  await sql`delete from ${cellTable(cell, 'contacts')} where village_code in (
    select code from ${mergers} merger cross join unnest(villages) code
    where merged_on < ${mergedBefore}::date and undone_on is null and code <> into_code)
    and not exists (select from commons.divisions where code = village_code and valid_to is null)`.execute(
    db,
  );
  const gone = await sql`delete from ${cellTable(cell, 'village_merger_parts')}
    where merger_id in (select id from ${mergers} where ${over})`.execute(db);
  return Number(gone.numAffectedRows ?? 0n);
}
