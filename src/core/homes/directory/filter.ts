import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { prefixOf } from '../../divisions/division.ts';
import type { Db } from '../../shared/ctx.ts';
import type { Slots } from '../../shared/queries/kept-query.ts';
import { openAtCondition, openAtValues, type OpenAt } from '../hours/open-at.ts';
import { longestChord, unitVector, type LatLng } from '../position.ts';

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

/** What a filter comes to in SQL. A page that is not `large` has twenty homes at most. */
export type Values = OpenAt & {
  from?: string;
  to?: string;
  words?: string;
  offers?: readonly string[];
  vector?: string;
  afterChord?: number;
  afterCode?: string;
  afterId?: string;
  large?: true;
};

/** Prefix roll-up is a range under collation C. */
export function valuesOf({ near, division, words, offers, openAt, limit }: DirectoryFilter): Values {
  const prefix = division && prefixOf(division);
  return {
    ...(near && { vector: unitVector(near) }),
    ...(prefix && { from: prefix, to: `${prefix}:` }),
    ...(words && { words }),
    ...(offers?.length && { offers }),
    ...(openAt && openAtValues(openAt)),
    ...(limit > 20 && { large: true }),
  };
}

/** Those whose names meet the words, and those that meet them in what they say of themselves alone. */
export type Tier = 'name' | 'saying';

/** How words, and what lies after a cursor, are looked at: by their index, or row by row while another index leads. */
export type Look = 'by-words' | 'in-order';

/** Names bear the weight A; an index of its own holds their words alone. */
function meets({ at }: Slots<Values>, tier: Tier) {
  const words = at('words');
  const named = sql<boolean>`ts_filter(words, '{a}') @@ ${words}::tsquery`;
  return tier === 'name' ? named : sql<boolean>`words @@ ${words}::tsquery and not ${named}`;
}

const aside = (condition: RawBuilder<boolean>) => sql<boolean>`(${condition}) is true`;

export const columns = ['id', 'division_code', 'timetable', 'entry'] as const;

/** The length of the chord on the unit sphere. */
export const chordTo = ({ at }: Slots<Values>) => sql<number>`point <-> ${at('vector')}::cube`;

/** What lies behind the last row of a page: by distance where a position is given, else by division. */
const isAfter = (slots: Slots<Values>) => {
  const { at, has } = slots;
  return has('vector')
    ? sql<boolean>`(${chordTo(slots)}, id) > (${at('afterChord')}::float8, ${at('afterId')}::uuid)`
    : sql<boolean>`(division_code, id) > (${at('afterCode')}, ${at('afterId')}::uuid)`;
};

/** Homes of the directory that pass a filter, in no order yet. */
export function matching(db: Db, slots: Slots<Values>, { look, tier }: { look: Look; tier?: Tier }) {
  const { at, has } = slots;
  let query = db.selectFrom('commons.homes');
  if (has('from')) {
    query = query.where('division_code', '>=', at('from')).where('division_code', '<', at('to'));
  }
  if (tier) query = query.where(look === 'by-words' ? meets(slots, tier) : aside(meets(slots, tier)));
  if (has('offers')) query = query.where(sql<boolean>`offers @> ${at('offers')}::text[]`);
  if (has('minute')) query = query.where(openAtCondition({ at, has }));
  return query;
}

/** The same behind the last row of the page before, where there was one. */
export function matchingAfter(db: Db, slots: Slots<Values>, wanted: { look: Look; tier?: Tier }) {
  const query = matching(db, slots, wanted);
  if (!slots.has('afterId')) return query;
  return query.where(wanted.look === 'in-order' ? isAfter(slots) : aside(isAfter(slots)));
}

/**
 * One more than a page holds. The number stands in the text: of a parameter the planner would expect a tenth of all
 * homes, and would plan anew each time.
 */
export const most = ({ has }: Slots<Values>) => sql.lit(has('large') ? 101 : 21);

const Chord = z.number().min(0).max(longestChord);
const Code = z.string().regex(/^[0-9]*$/);

/** The sort key of a row: its chord or its division, and its id. */
export const NearKey = z.tuple([Chord, z.uuid()]);
export const DivisionKey = z.tuple([Code, z.uuid()]);

type Placed = { id: string; division_code: string; chord?: number };

export const keyOf = (row: Placed): [number | string, string] => [row.chord ?? row.division_code, row.id];

/** Where the page before ended. */
export function after(key: readonly [number | string, string]): Partial<Values> {
  const [last, afterId] = key;
  return typeof last === 'number' ? { afterChord: last, afterId } : { afterCode: last, afterId };
}
