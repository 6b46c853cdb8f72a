import type { Ctx, Db } from '../shared/ctx.ts';
import { lockInCell } from '../shared/queries/lock-in-cell.ts';
import type { RosterBasis, RosterKind } from './roster.ts';

export const rosterStates = ['reading', 'read', 'taking', 'taken', 'undoing', 'undone'] as const;
export type RosterState = (typeof rosterStates)[number];

type NewRoster = {
  id: string;
  kind: RosterKind;
  division_code: string;
  file_name: string;
  basis: RosterBasis | null;
  purpose: string | null;
  keep_until: string | null;
  header_line: number;
  /** JSON of what the office calls its columns. */
  heads: string;
  /** What else heads a column of it, and is not read. */
  other_heads: string[];
  read_at: Date;
  read_by: string;
};

export const insertRoster = (db: Db, roster: NewRoster) =>
  db
    .insertInto('rosters')
    .values({ ...roster, state: 'reading' })
    .execute();

const rosters = (db: Db) =>
  db
    .selectFrom('rosters')
    .select(['id', 'division_code', 'file_name', 'purpose', 'keep_until', 'rows', 'header_line', 'heads'])
    .select('other_heads')
    .select(['read_at', 'read_by', 'taken_at', 'taken_by', 'undone_at', 'undone_by'])
    .select(['taken', 'refused', 'forgotten_at', 'failures', 'doubts_too'])
    .select((eb) => eb.ref('kind').$castTo<RosterKind>().as('kind'))
    .select((eb) => eb.ref('state').$castTo<RosterState>().as('state'))
    .select((eb) => eb.ref('basis').$castTo<RosterBasis | null>().as('basis'));

export const findRoster = (db: Db, id: string) => rosters(db).where('id', '=', id).executeTakeFirst();

export type RosterRow = NonNullable<Awaited<ReturnType<typeof findRoster>>>;

/** Until the transaction ends nobody takes it, undoes it or drops it; undefined where somebody is about to. */
export const lockRosterUnlessBusy = (db: Db, id: string) =>
  rosters(db).where('id', '=', id).forUpdate().skipLocked().executeTakeFirst();

export const lockRoster = (db: Db, id: string) =>
  rosters(db).where('id', '=', id).forUpdate().executeTakeFirst();

/** Those of an office, the newest first; what is still being read is none yet. */
export const listRostersOf = (db: Db, divisions: readonly string[], limit: number) =>
  rosters(db)
    .where('division_code', 'in', divisions)
    .where('state', '<>', 'reading')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

type Change = Partial<{
  state: RosterState;
  rows: number;
  taken: number;
  refused: number;
  taken_at: Date;
  taken_by: string;
  undone_at: Date;
  undone_by: string;
  failures: number;
  doubts_too: boolean;
}>;

export const markRoster = (db: Db, id: string, change: Change) =>
  db.updateTable('rosters').set(change).where('id', '=', id).execute();

/** Until the transaction ends no other roster of the cell begins to be taken. */
export const lockRosters = (ctx: Ctx) => lockInCell(ctx, 'rosters');

/** Until the transaction ends no other roster of the cell is undone any further: one may have replaced whom the other brought. */
export const lockUndoing = (ctx: Ctx) => lockInCell(ctx, 'rosters-undone');

/** Under way in a process that may have ended since. */
export const listUnderWay = (db: Db) =>
  db
    .selectFrom('rosters')
    .select(['id', 'failures'])
    .where('state', 'in', ['taking', 'undoing'])
    .orderBy('id')
    .execute();

/** It could not go on once more. */
export const addFailure = (db: Db, id: string) =>
  db
    .updateTable('rosters')
    .set((eb) => ({ failures: eb('failures', '+', 1) }))
    .where('id', '=', id)
    .execute();

/** Nothing of it is left: it was never taken. */
export async function deleteRoster(db: Db, rosterId: string): Promise<void> {
  await db.deleteFrom('roster_rows').where('roster_id', '=', rosterId).execute();
  await db.deleteFrom('rosters').where('id', '=', rosterId).execute();
}
