import { sql } from 'kysely';
import { pageOf, readCursor } from '../../shared/cursor.ts';
import type { Ctx, Db, Page } from '../../shared/ctx.ts';
import { keptQuery, type Slots } from '../../shared/queries/kept-query.ts';
import {
  after,
  chordTo,
  columns,
  DivisionKey,
  keyOf,
  matching,
  most,
  NearKey,
  valuesOf,
  type DirectoryFilter,
  type Values,
} from './filter.ts';

const listed = (db: Db, slots: Slots<Values>) => matching(db, slots, 'in-order').select(columns);

export type DirectoryRow = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number] & {
  /** Length of the chord on the unit sphere, where a position was given. */
  chord?: number;
};

/** The index orders by distance alone: it gives as many as are asked for and all that lie as far as the last. */
const selectNear = keptQuery((db, slots: Slots<Values>) => {
  const chord = chordTo(slots);
  const near = listed(db, slots)
    .select(chord.as('chord'))
    .orderBy(chord)
    .modifyEnd(sql`fetch first ${most(slots)} rows with ties`);
  return db.selectFrom(near.as('near')).selectAll().orderBy('chord').orderBy('id').limit(most(slots));
});

const selectByDivision = keptQuery((db, slots: Slots<Values>) =>
  listed(db, slots).orderBy('division_code').orderBy('id').limit(most(slots)),
);

/** By distance from a point, an exact index scan of the GiST on unit vectors; without a point by division code. Then by id. */
export const selectInOrder = (ctx: Ctx, values: Values): Promise<DirectoryRow[]> =>
  values.vector === undefined ? selectByDivision(ctx, values) : selectNear(ctx, values);

/** The homes that pass a filter without words, nearest first where a position is given, else by division. */
export async function listHomesInOrder(ctx: Ctx, filter: DirectoryFilter): Promise<Page<DirectoryRow>> {
  const { near, cursor, limit } = filter;
  const ended = cursor === undefined ? {} : after(readCursor(cursor, near ? NearKey : DivisionKey));
  const rows = await selectInOrder(ctx, { ...valuesOf(filter), ...ended });
  return pageOf(rows, limit, { present: (row) => row, keyOf });
}
