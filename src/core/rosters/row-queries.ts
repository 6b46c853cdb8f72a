import { sql } from 'kysely';
import type { Ctx, Db } from '../shared/ctx.ts';
import { insertMany } from '../shared/queries/insert-many.ts';
import type { Problem } from './problem.ts';

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
  of_code: string | null;
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
      of_code: ['text', of('of_code')],
    },
    each: { problems: sql`string_to_array(problems, ' ')` },
  });
};

const rowColumns = [
  ...(['id', 'roster_id', 'line', 'name', 'phone', 'mark', 'name_mark'] as const),
  ...([
    'village_code',
    'area_code',
    'group_name',
    'of_code',
    'households',
    'executive_id',
    'person_id',
  ] as const),
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

/** Whatever of it is ready still is not taken any more. */
export const refuseReady = (db: Db, rosterId: string, problem: Problem) =>
  db
    .updateTable('roster_rows')
    .set({ state: 'refused', problems: [problem] })
    .where('roster_id', '=', rosterId)
    .where('state', '=', 'ready')
    .execute();

/** Whether somebody is who a line of this roster has become: she bears its id. */
export const isOfRoster = async (db: Db, personId: string, rosterId: string): Promise<boolean> =>
  (await db
    .selectFrom('roster_rows')
    .select('id')
    .where('id', '=', personId)
    .where('roster_id', '=', rosterId)
    .executeTakeFirst()) !== undefined;

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
