import { sql } from 'kysely';
import { z } from 'zod';
import { prefixOf } from '../divisions/division.ts';
import { pageOf, readCursor } from '../shared/cursor.ts';
import type { Db, Page } from '../shared/ctx.ts';
import { minuteOfWeek } from './hours.ts';
import { unitVector, type LatLng } from './position.ts';

export type DirectoryFilter = {
  near?: LatLng | undefined;
  /** A code of any level: all homes below it. */
  division?: string | undefined;
  q?: string | undefined;
  /** All of these. */
  offers?: readonly string[] | undefined;
  openAt?: Date | undefined;
  limit: number;
  cursor?: string | undefined;
};

const columns = [
  'id',
  'name',
  'kind',
  'division_code',
  'lat',
  'lng',
  'open_minutes',
  'offers',
  'tagline',
  'drop_in',
  'accent',
  'emblem',
  'phone',
  'demonstration',
  'synthetic',
] as const;

const likeLiteral = (text: string) => text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

/** Homes of the directory that pass a filter, in no order yet. Prefix roll-up is a range under collation C. */
function matching(db: Db, filter: DirectoryFilter) {
  let query = db.selectFrom('commons.homes').select(columns);
  if (filter.division) {
    const prefix = prefixOf(filter.division);
    query = query
      .where('division_code', '>=', prefix)
      .where('division_code', '<', `${prefix}:`);
  }
  if (filter.q) query = query.where('name', 'ilike', `%${likeLiteral(filter.q)}%`);
  if (filter.offers?.length) query = query.where(sql<boolean>`offers @> ${filter.offers}::text[]`);
  if (filter.openAt) query = query.where(sql<boolean>`open_minutes @> ${minuteOfWeek(filter.openAt)}::int4`);
  return query;
}

export type DirectoryRow = Awaited<ReturnType<ReturnType<typeof matching>['execute']>>[number] & {
  /** Length of the chord on the unit sphere, where a position was given. */
  chord?: number;
};

const present = (row: DirectoryRow) => row;

const NearKey = z.tuple([z.number(), z.uuid()]);
const DivisionKey = z.tuple([z.string(), z.uuid()]);

/** By distance from a point: an index scan of the GiST on unit vectors, exact. */
export async function listHomesNear(
  db: Db,
  filter: DirectoryFilter & { near: LatLng },
): Promise<Page<DirectoryRow>> {
  const chord = sql<number>`point <-> ${unitVector(filter.near)}::cube`;
  let query = matching(db, filter).select(chord.as('chord')).orderBy(chord).orderBy('id');
  if (filter.cursor) {
    const [lastChord, lastId] = readCursor(filter.cursor, NearKey);
    query = query.where(sql<boolean>`(${chord}, id) > (${lastChord}::float8, ${lastId}::uuid)`);
  }
  const rows = await query.limit(filter.limit + 1).execute();
  return pageOf(rows, filter.limit, { present, keyOf: (row) => [row.chord, row.id] });
}

/** By division code, then id. */
export async function listHomesByDivision(db: Db, filter: DirectoryFilter): Promise<Page<DirectoryRow>> {
  let query = matching(db, filter).orderBy('division_code').orderBy('id');
  if (filter.cursor) {
    const [code, id] = readCursor(filter.cursor, DivisionKey);
    query = query.where(sql<boolean>`(division_code, id) > (${code}, ${id}::uuid)`);
  }
  const rows = await query.limit(filter.limit + 1).execute();
  return pageOf(rows, filter.limit, { present, keyOf: (row) => [row.division_code, row.id] });
}
