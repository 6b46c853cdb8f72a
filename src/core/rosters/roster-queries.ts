import { sql } from 'kysely';
import type { Ctx, Db } from '../shared/ctx.ts';
import { insertMany } from '../shared/queries/insert-many.ts';
import type { Problem } from './problem.ts';
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
    .select(['read_at', 'read_by', 'taken_at', 'taken_by', 'undone_at', 'undone_by'])
    .select(['taken', 'refused', 'forgotten_at'])
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
}>;

export const markRoster = (db: Db, id: string, change: Change) =>
  db.updateTable('rosters').set(change).where('id', '=', id).execute();

/** Until the transaction ends no other roster of the cell begins to be taken. */
export const lockRosters = (ctx: Ctx) =>
  sql`select pg_advisory_xact_lock(hashtext('rosters'), ${ctx.cell.number})`.execute(ctx.db);

/** Under way in a process that may have ended since. */
export const listUnderWay = (db: Db) =>
  db.selectFrom('rosters').select('id').where('state', 'in', ['taking', 'undoing']).orderBy('id').execute();

export type NewRow = {
  id: string;
  roster_id: string;
  line: number;
  state: 'ready' | 'refused';
  problems: Problem[];
  said: Buffer | null;
  name: string | null;
  phone: Buffer | null;
  mark: Buffer | null;
  name_mark: Buffer | null;
  village_code: string | null;
  area_code: string | null;
  households: number | null;
  executive_id: string | null;
  person_id: string | null;
  group_name: string | null;
};

export const insertRows = (ctx: Ctx, rows: readonly NewRow[]): Promise<void> => {
  const of = <K extends keyof NewRow>(name: K) => rows.map((row) => row[name]);
  return insertMany(ctx, 'roster_rows', {
    columns: {
      ...{ id: ['uuid', of('id')], roster_id: ['uuid', of('roster_id')], line: ['int', of('line')] },
      ...{ state: ['text', of('state')], problems: ['text', of('problems').map((each) => each.join(' '))] },
      ...{ said: ['bytea', of('said')], name: ['text', of('name')], phone: ['bytea', of('phone')] },
      ...{ mark: ['bytea', of('mark')], name_mark: ['bytea', of('name_mark')] },
      ...{ village_code: ['text', of('village_code')], area_code: ['text', of('area_code')] },
      ...{ households: ['int', of('households')], executive_id: ['uuid', of('executive_id')] },
      ...{ person_id: ['uuid', of('person_id')], group_name: ['text', of('group_name')] },
    },
    each: { problems: sql`string_to_array(problems, ' ')` },
  });
};

const rowColumns = [
  ...(['id', 'roster_id', 'line', 'name', 'phone', 'mark', 'name_mark'] as const),
  ...(['village_code', 'area_code', 'group_name', 'households', 'executive_id', 'person_id'] as const),
  ...(['made_id', 'replaced_id', 'households_before'] as const),
] as const;

/** The next of them in this state, in the order of the table. */
export const listNextRows = (
  db: Db,
  rosterId: string,
  { state, limit }: { state: RowState; limit: number },
) =>
  db
    .selectFrom('roster_rows')
    .select(rowColumns)
    .where('roster_id', '=', rosterId)
    .where('state', '=', state)
    .orderBy('line')
    .limit(limit)
    .execute();

export type RowState = 'ready' | 'refused' | 'taken' | 'undone';
export type ReadyRow = Awaited<ReturnType<typeof listNextRows>>[number];

type CameOfRow = Partial<{
  person_id: string;
  made_id: string;
  replaced_id: string;
  households_before: number;
}>;
type RowChange = CameOfRow & Partial<typeof forgotten> & { state: RowState; problems?: Problem[] };

const markRow = (db: Db, id: string, change: RowChange) =>
  db.updateTable('roster_rows').set(change).where('id', '=', id).execute();

/** It cannot be taken any more, and stays with what it said. */
export const markRowRefused = (db: Db, id: string, problem: Problem) =>
  markRow(db, id, { state: 'refused', problems: [problem] });

const forgotten = { said: null, phone: null, name: null, mark: null, name_mark: null };

/** What came of it; what it said is gone with it. */
export const markRowTaken = (db: Db, id: string, came: CameOfRow) =>
  markRow(db, id, { ...came, ...forgotten, state: 'taken' });

export const markRowUndone = (db: Db, id: string) => markRow(db, id, { state: 'undone' });

export type RowCounts = Record<RowState, number>;

export async function countRows(db: Db, rosterId: string): Promise<RowCounts> {
  const rows = await db
    .selectFrom('roster_rows')
    .select((eb) => [eb.ref('state').$castTo<RowState>().as('state'), eb.fn.countAll<number>().as('rows')])
    .where('roster_id', '=', rosterId)
    .groupBy('state')
    .execute();
  const none: RowCounts = { ready: 0, refused: 0, taken: 0, undone: 0 };
  return rows.reduce((counts, row) => ({ ...counts, [row.state]: row.rows }), none);
}

/** How many lines have each problem; one line may have several. */
export const countProblems = (db: Db, rosterId: string): Promise<{ problem: string; rows: number }[]> =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('roster_rows')
        .select((eb) => eb.fn<string>('unnest', ['problems']).as('problem'))
        .where('roster_id', '=', rosterId)
        .where('state', '=', 'refused')
        .as('found'),
    )
    .select(['problem'])
    .select((eb) => eb.fn.countAll<number>().as('rows'))
    .groupBy('problem')
    .orderBy('rows', 'desc')
    .orderBy('problem')
    .execute();

/** Lines that were refused, after one of them. */
export const listRefused = (db: Db, rosterId: string, { after, limit }: { after: number; limit: number }) =>
  db
    .selectFrom('roster_rows')
    .select(['id', 'line', 'problems', 'said'])
    .where('roster_id', '=', rosterId)
    .where('state', '=', 'refused')
    .where('line', '>', after)
    .orderBy('line')
    .limit(limit)
    .execute();

/** Nothing of it is left: it was never taken. */
export async function deleteRoster(db: Db, rosterId: string): Promise<void> {
  await db.deleteFrom('roster_rows').where('roster_id', '=', rosterId).execute();
  await db.deleteFrom('rosters').where('id', '=', rosterId).execute();
}
