import { sql } from 'kysely';
import { z } from 'zod';
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
  matchingAfter,
  most,
  NearKey,
  valuesOf,
  type DirectoryFilter,
  type Tier,
  type Values,
} from './filter.ts';
import { selectMeetingInOrder, type DirectoryRow } from './in-order-queries.ts';

/** More than these are not sorted: so many homes meet the words that going through all in order finds a page as soon. */
const mostSorted = 3000;

/** What is met by the index of words: where each lies, which no index need tell while the statement runs, and its key. */
function met(slots: Slots<Values>, homes: ReturnType<typeof matching>, tier: Tier) {
  return homes
    .select([sql.lit(tier).as('met_by'), 'id as met_id', 'division_code as met_code'])
    .select(sql<string>`ctid`.as('lies_at'))
    .select((slots.has('vector') ? chordTo(slots) : sql<number>`0`).as('met_chord'))
    .limit(sql.lit(mostSorted + 1));
}

const looked = (tier: Tier) => ({ look: 'by-words', tier }) as const;

/** Sayings are looked for only where names leave room on the page: otherwise PostgreSQL does not begin. */
const namesThenSayings = (db: Db, slots: Slots<Values>) =>
  db
    .with('named', () => met(slots, matchingAfter(db, slots, looked('name')), 'name'))
    .with('said', () => {
      const hasRoom = sql<boolean>`(select count(*) from named) < ${most(slots)}`;
      return met(slots, matching(db, slots, looked('saying')).where(hasRoom), 'saying');
    });

const sayingsAlone = (db: Db, slots: Slots<Values>) =>
  db
    .with('named', () => met(slots, matching(db, slots, looked('name')), 'name').where(sql.lit(false)))
    .with('said', () => met(slots, matchingAfter(db, slots, looked('saying')), 'saying'));

/** What is met is kept while it is counted and sorted, so only the few that a page shows are read in full. */
const selectMet = (tiers: typeof namesThenSayings) =>
  keptQuery((db, slots: Slots<Values>) =>
    tiers(db, slots)
      .with('page', (db) =>
        db
          .selectFrom(
            db.selectFrom('named').selectAll().unionAll(db.selectFrom('said').selectAll()).as('met'),
          )
          .selectAll()
          .select(sql<number>`(select count(*)::int from named)`.as('named'))
          .select(sql<number>`(select count(*)::int from said)`.as('said'))
          .orderBy('met_by')
          .orderBy('met_chord')
          .orderBy('met_code')
          .orderBy('met_id')
          .limit(most(slots)),
      )
      .selectFrom('page')
      .innerJoin('commons.homes', (join) => join.on(sql<boolean>`homes.ctid = page.lies_at`))
      .select(['met_by', 'named', 'said', ...columns])
      .$if(slots.has('vector'), (page) => page.select('met_chord as chord'))
      .orderBy('met_by')
      .orderBy('met_chord')
      .orderBy('met_code')
      .orderBy('met_id'),
  );

const selectMetFrom = { name: selectMet(namesThenSayings), saying: selectMet(sayingsAlone) };

type Found = { named: DirectoryRow[]; said: DirectoryRow[] };

/** A page of what meets the words, from the last row of the page before on. */
async function findMeeting(ctx: Ctx, values: Values, { tier, end }: End): Promise<Found> {
  const rows = await selectMetFrom[tier](ctx, { ...values, ...end });
  const { named, said } = rows[0] ?? { named: 0, said: 0 };
  const ofTier = (wanted: Tier) => rows.filter((row) => row.met_by === wanted);
  if (named > mostSorted) {
    return { named: await selectMeetingInOrder.name(ctx, { ...values, ...end }), said: [] };
  }
  if (said <= mostSorted) return { named: ofTier('name'), said: ofTier('saying') };
  const inOrder = await selectMeetingInOrder.saying(ctx, { ...values, ...(tier === 'saying' && end) });
  return { named: ofTier('name'), said: inOrder };
}

const TierOfCursor = z.literal(['name', 'saying']);
const NearIn = z.tuple([TierOfCursor, ...NearKey.def.items]);
const DivisionIn = z.tuple([TierOfCursor, ...DivisionKey.def.items]);

/** Where the page before ended. */
type End = { tier: Tier; end: Partial<Values> };

function readEnd(cursor: string, isNear: boolean): End {
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
  const begun: End = { tier: 'name', end: {} };
  const from = cursor === undefined ? begun : readEnd(cursor, near !== undefined);
  const { named, said } = await findMeeting(ctx, valuesOf(filter), from);
  return pageOf([...named, ...said], limit, {
    present: (row) => row,
    keyOf: (row) => [named.includes(row) ? 'name' : 'saying', ...keyOf(row)],
  });
}
