import { sql } from 'kysely';
import { z } from 'zod';
import { prefixOf } from '../divisions/division.ts';
import { pageOf, readCursor } from '../shared/cursor.ts';
import type { Ctx, Db, Page } from '../shared/ctx.ts';
import { inNames } from '../search/asked-words.ts';
import { keptQuery, type Slots } from '../shared/queries/kept-query.ts';
import { openAtCondition, openAtValues, type OpenAt } from './hours/open-at.ts';
import { longestChord, unitVector, type LatLng } from './position.ts';

export type DirectoryFilter = {
  near?: LatLng | undefined;
  /** A code of any level: all homes below it. */
  division?: string | undefined;
  /** A text-search query: see `askedWords`. */
  words?: string | undefined;
  /** All of these. */
  offers?: readonly string[] | undefined;
  openAt?: Date | undefined;
  limit: number;
  cursor?: string | undefined;
};

const columns = ['id', 'division_code', 'timetable', 'entry'] as const;

/** What a filter comes to in SQL. A page that is not `large` has twenty homes at most. */
type Values = OpenAt & {
  from?: string;
  to?: string;
  words?: string;
  named?: string;
  offers?: readonly string[];
  vector?: string;
  afterTier?: number;
  afterChord?: number;
  afterCode?: string;
  afterId?: string;
  large?: true;
};

/** Prefix roll-up is a range under collation C. */
function valuesOf({ division, words, offers, openAt, limit }: DirectoryFilter): Values {
  const prefix = division && prefixOf(division);
  return {
    ...(prefix && { from: prefix, to: `${prefix}:` }),
    ...(words && { words }),
    ...(offers?.length && { offers }),
    ...(openAt && openAtValues(openAt)),
    ...(limit > 20 && { large: true }),
  };
}

/** How `words` is looked at: by its index, or row by row while another index gives the order. */
type Look = 'by-words' | 'in-order';

/** Homes of the directory that pass a filter, in no order yet. */
function matching(db: Db, { at, has }: Slots<Values>, look: Look) {
  let query = db.selectFrom('commons.homes');
  if (has('from')) {
    query = query.where('division_code', '>=', at('from')).where('division_code', '<', at('to'));
  }
  if (has('words')) {
    const met = sql<boolean>`words @@ ${at('words')}::tsquery`;
    query = query.where(look === 'by-words' ? met : sql<boolean>`(${met}) is true`);
  }
  if (has('offers')) query = query.where(sql<boolean>`offers @> ${at('offers')}::text[]`);
  if (has('minute')) query = query.where(openAtCondition({ at, has }));
  return query;
}

const listed = (db: Db, slots: Slots<Values>) => matching(db, slots, 'in-order').select(columns);

export type DirectoryRow = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number] & {
  /** Length of the chord on the unit sphere, where a position was given. */
  chord?: number;
};

const present = (row: DirectoryRow) => row;

const Chord = z.number().min(0).max(longestChord);
const Code = z.string().regex(/^[0-9]*$/);
const NearKey = z.tuple([Chord, z.uuid()]);
const DivisionKey = z.tuple([Code, z.uuid()]);

/**
 * One more than a page holds. The number stands in the text: of a parameter the planner would expect a tenth of all
 * homes, and would plan anew each time.
 */
const most = ({ has }: Slots<Values>) => sql.lit(has('large') ? 101 : 21);

/** The index orders by distance alone: it gives as many as are asked for and all that lie as far as the last. */
const selectNear = keptQuery((db, slots: Slots<Values>) => {
  const chord = sql<number>`point <-> ${slots.at('vector')}::cube`;
  const after = sql<boolean>`(${chord}, id) > (${slots.at('afterChord')}::float8, ${slots.at('afterId')}::uuid)`;
  const all = listed(db, slots).select(chord.as('chord')).orderBy(chord);
  const near = (slots.has('afterId') ? all.where(after) : all).modifyEnd(
    sql`fetch first ${most(slots)} rows with ties`,
  );
  return db.selectFrom(near.as('near')).selectAll().orderBy('chord').orderBy('id').limit(most(slots));
});

const selectByDivision = keptQuery((db, slots: Slots<Values>) => {
  const query = listed(db, slots).orderBy('division_code').orderBy('id').limit(most(slots));
  const after = sql<boolean>`(division_code, id) > (${slots.at('afterCode')}, ${slots.at('afterId')}::uuid)`;
  return slots.has('afterId') ? query.where(after) : query;
});

/** By distance from a point: an index scan of the GiST on unit vectors, exact. */
export async function listHomesNear(
  ctx: Ctx,
  filter: DirectoryFilter & { near: LatLng },
): Promise<Page<DirectoryRow>> {
  const values: Values = { ...valuesOf(filter), vector: unitVector(filter.near) };
  if (filter.cursor) [values.afterChord, values.afterId] = readCursor(filter.cursor, NearKey);
  const rows = await selectNear(ctx, values);
  return pageOf(rows, filter.limit, { present, keyOf: (row) => [row.chord, row.id] });
}

/** Of more than these a ranking is not worth its time. */
const mostRanked = 3000;

/**
 * Those that meet the words in their names come first; within a tier the nearest, or else by division. What is met is
 * kept while it is counted and sorted, so only the few that a page shows are read in full: from where they lie, which
 * no index need tell while the statement runs.
 */
const selectRanked = keptQuery((db, slots: Slots<Values>) => {
  const { at, has } = slots;
  const met = matching(db, slots, 'by-words')
    .select(['id as met_id', 'division_code as met_code', sql<string>`ctid`.as('lies_at')])
    .select(sql<number>`(not words @@ ${at('named')}::tsquery)::int`.as('tier'))
    .$if(has('vector'), (met) => met.select(sql<number>`point <-> ${at('vector')}::cube`.as('chord')))
    .limit(sql.lit(mostRanked + 1));
  const [chord, afterChord] = has('vector')
    ? [sql`chord, `, sql`${at('afterChord')}::float8, `]
    : [sql``, sql``];
  const after = sql<boolean>`(tier, ${chord}met_code, met_id) >
    (${at('afterTier')}::int, ${afterChord}${at('afterCode')}, ${at('afterId')}::uuid)`;
  return db
    .with('met', () => met)
    .with('page', (db) => {
      const ranked = db
        .selectFrom('met')
        .selectAll()
        .select(sql<number>`(select count(*)::int from met)`.as('met'))
        .orderBy('tier')
        .$if(has('vector'), (ranked) => ranked.orderBy('chord'))
        .orderBy('met_code')
        .orderBy('met_id')
        .limit(most(slots));
      return has('afterTier') ? ranked.where(after) : ranked;
    })
    .selectFrom('page')
    .innerJoin('commons.homes', (join) => join.on(sql<boolean>`homes.ctid = page.lies_at`))
    .select(['tier', 'met', ...columns])
    .$if(has('vector'), (page) => page.select('chord'))
    .orderBy('tier')
    .$if(has('vector'), (page) => page.orderBy('chord'))
    .orderBy('division_code')
    .orderBy('id');
});

const RankedKey = z.tuple([z.literal([0, 1]), Chord, Code, z.uuid()]);

/** By relevance, then distance or division; undefined where more homes meet the words than are ranked. */
export async function listHomesRanked(
  ctx: Ctx,
  filter: DirectoryFilter & { words: string },
): Promise<Page<DirectoryRow> | undefined> {
  const { near, words, cursor, limit } = filter;
  const values: Values = {
    ...valuesOf(filter),
    named: inNames(words),
    ...(near && { vector: unitVector(near) }),
  };
  if (cursor) {
    [values.afterTier, values.afterChord, values.afterCode, values.afterId] = readCursor(cursor, RankedKey);
  }
  const rows = await selectRanked(ctx, values);
  if ((rows[0]?.met ?? 0) > mostRanked) return undefined;
  return pageOf(rows, limit, {
    present,
    keyOf: (row) => [row.tier, row.chord ?? 0, row.division_code, row.id],
  });
}

/** By division code, then id. */
export async function listHomesByDivision(ctx: Ctx, filter: DirectoryFilter): Promise<Page<DirectoryRow>> {
  const values = valuesOf(filter);
  if (filter.cursor) [values.afterCode, values.afterId] = readCursor(filter.cursor, DivisionKey);
  const rows = await selectByDivision(ctx, values);
  return pageOf(rows, filter.limit, { present, keyOf: (row) => [row.division_code, row.id] });
}
