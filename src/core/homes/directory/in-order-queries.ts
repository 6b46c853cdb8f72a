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
  matchingAfter,
  most,
  NearKey,
  valuesOf,
  type DirectoryFilter,
  type Tier,
  type Values,
} from './filter.ts';

const listed = (db: Db, slots: Slots<Values>, tier?: Tier) =>
  matchingAfter(db, slots, { look: 'in-order', ...(tier && { tier }) }).select(columns);

export type DirectoryRow = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number] & {
  /** Length of the chord on the unit sphere, where a position was given. */
  chord?: number;
};

/** The index orders by distance alone: it gives as many as are asked for and all that lie as far as the last. */
const selectNear = (tier?: Tier) =>
  keptQuery((db, slots: Slots<Values>) => {
    const chord = chordTo(slots);
    const near = listed(db, slots, tier)
      .select(chord.as('chord'))
      .orderBy(chord)
      .modifyEnd(sql`fetch first ${most(slots)} rows with ties`);
    return db.selectFrom(near.as('near')).selectAll().orderBy('chord').orderBy('id').limit(most(slots));
  });

const selectByDivision = (tier?: Tier) =>
  keptQuery((db, slots: Slots<Values>) =>
    listed(db, slots, tier).orderBy('division_code').orderBy('id').limit(most(slots)),
  );

/** By distance from a point, an exact index scan of the GiST on unit vectors; without a point by division code. Then by id. */
function inOrder(tier?: Tier) {
  const [near, byDivision] = [selectNear(tier), selectByDivision(tier)];
  return (ctx: Ctx, values: Values): Promise<DirectoryRow[]> =>
    values.vector === undefined ? byDivision(ctx, values) : near(ctx, values);
}

const selectInOrder = inOrder();

export const selectMeetingInOrder = { name: inOrder('name'), saying: inOrder('saying') };

/** The homes that pass a filter without words, nearest first where a position is given, else by division. */
export async function listHomesInOrder(ctx: Ctx, filter: DirectoryFilter): Promise<Page<DirectoryRow>> {
  const { near, cursor, limit } = filter;
  const ended = cursor === undefined ? {} : after(readCursor(cursor, near ? NearKey : DivisionKey));
  const rows = await selectInOrder(ctx, { ...valuesOf(filter), ...ended });
  return pageOf(rows, limit, { present: (row) => row, keyOf });
}
