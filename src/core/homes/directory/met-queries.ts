import { sql } from 'kysely';
import { z } from 'zod';
import { pageOf, readCursor } from '../../shared/cursor.ts';
import type { Ctx, Page } from '../../shared/ctx.ts';
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
import { selectInOrder, type DirectoryRow } from './in-order-queries.ts';

/** More than these are not sorted: so many homes meet the words that going through all in order finds a page as soon. */
const mostSorted = 3000;

/**
 * By the index of words. What is met is kept while it is counted and sorted, so only the few that a page shows are read
 * in full: from where they lie, which no index need tell while the statement runs.
 */
const selectMet = keptQuery((db, slots: Slots<Values>) => {
  const isNear = slots.has('vector');
  const met = matching(db, slots, 'by-words')
    .select(['id as met_id', 'division_code as met_code', sql<string>`ctid`.as('lies_at')])
    .$if(isNear, (met) => met.select(chordTo(slots).as('chord')))
    .limit(sql.lit(mostSorted + 1));
  return db
    .with('met', () => met)
    .with('page', (db) =>
      db
        .selectFrom('met')
        .selectAll()
        .select(sql<number>`(select count(*)::int from met)`.as('met'))
        .$if(isNear, (page) => page.orderBy('chord'))
        .$if(!isNear, (page) => page.orderBy('met_code'))
        .orderBy('met_id')
        .limit(most(slots)),
    )
    .selectFrom('page')
    .innerJoin('commons.homes', (join) => join.on(sql<boolean>`homes.ctid = page.lies_at`))
    .select(['met', ...columns])
    .$if(isNear, (page) => page.select('chord').orderBy('chord'))
    .$if(!isNear, (page) => page.orderBy('division_code'))
    .orderBy('id');
});

async function selectTier(ctx: Ctx, values: Values): Promise<DirectoryRow[]> {
  const rows = await selectMet(ctx, values);
  return (rows[0]?.met ?? 0) > mostSorted ? selectInOrder(ctx, values) : rows;
}

const Tier = z.literal(['name', 'saying']);
const NearIn = z.tuple([Tier, ...NearKey.def.items]);
const DivisionIn = z.tuple([Tier, ...DivisionKey.def.items]);

function readEnd(cursor: string, isNear: boolean) {
  const [tier, ...key] = readCursor(cursor, isNear ? NearIn : DivisionIn);
  return { tier, end: after(key) };
}

/**
 * The homes that meet words: first those whose names meet them, then those that meet them in what they say of themselves;
 * within each, nearest first where a position is given, else by division.
 */
export async function listHomesMeeting(
  ctx: Ctx,
  filter: DirectoryFilter & { words: string },
): Promise<Page<DirectoryRow>> {
  const { near, cursor, limit } = filter;
  const values = valuesOf(filter);
  const { tier, end } =
    cursor === undefined ? { tier: 'name', end: {} } : readEnd(cursor, near !== undefined);
  const named = tier === 'name' ? await selectTier(ctx, { ...values, ...end, byName: true }) : [];
  const others =
    named.length > limit ? [] : await selectTier(ctx, { ...values, ...(tier === 'saying' && end) });
  return pageOf([...named, ...others], limit, {
    present: (row) => row,
    keyOf: (row) => [named.includes(row) ? 'name' : 'saying', ...keyOf(row)],
  });
}
