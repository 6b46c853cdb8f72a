import { sql } from 'kysely';
import type { Db } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { ancestorCodesOf, levelOf, parseDivisionCode, readingsOf, type Division } from './division.ts';

/** Every question is asked as of a day: codes change when places merge, and old figures keep their old names. */
const versionsOn = (db: Db, asOf: Date) => {
  const day = sql<string>`${dayOf(asOf)}::date`;
  return db
    .selectFrom('commons.divisions as division')
    .select(['division.code', 'division.name', 'division.parent_code', 'division.lat', 'division.lng'])
    .where('division.valid_from', '<=', day)
    .where((where) =>
      where.or([where('division.valid_to', 'is', null), where('division.valid_to', '>', day)]),
    );
};

/** The divisions directly below a code, or the provinces where it is null; in the order of their codes. */
export async function listDivisions(db: Db, parentCode: string | null, asOf: Date): Promise<Division[]> {
  if (parentCode !== null && parseDivisionCode(parentCode) === undefined) return [];
  const rows = await versionsOn(db, asOf)
    .where('division.parent_code', parentCode === null ? 'is' : '=', parentCode)
    .orderBy('division.code')
    .execute();
  return rows.map(toDivision);
}

/** Six, nine and twelve digits are understood, also where zeros fill a shorter code; the literal code comes first. */
export async function findDivision(db: Db, text: string, asOf: Date): Promise<Division | undefined> {
  const code = parseDivisionCode(text);
  if (code === undefined) return undefined;
  const row = await versionsOn(db, asOf)
    .where('division.code', 'in', readingsOf(code))
    .orderBy('division.code', 'desc')
    .executeTakeFirst();
  return row === undefined ? undefined : toDivision(row);
}

/** These divisions, as far as anybody has imported them, and where each lies, as far as anybody knows. */
export const listNamed = (db: Db, codes: readonly string[], asOf: Date) =>
  versionsOn(db, asOf).where('division.code', 'in', codes).execute();

/** How each of them was called last before a moment, also one that is no more. */
export const listLastNamed = (db: Db, codes: readonly string[], asOf: Date) =>
  db
    .selectFrom('commons.divisions as division')
    .select(['division.code', 'division.name'])
    .where('division.code', 'in', codes)
    .where('division.valid_from', '=', (eb) =>
      eb
        .selectFrom('commons.divisions as version')
        .select((eb) => eb.fn.max('version.valid_from').as('last'))
        .whereRef('version.code', '=', 'division.code')
        .where('version.valid_from', '<=', dayOf(asOf)),
    )
    .execute();

/** The way up from a code to its province, the nearest first; a level that nobody has imported is left out. */
export async function listAncestors(db: Db, code: string, asOf: Date): Promise<Division[]> {
  const codes = ancestorCodesOf(code);
  if (codes.length === 0) return [];
  const rows = await versionsOn(db, asOf)
    .where('division.code', 'in', codes)
    .orderBy('division.code', 'desc')
    .execute();
  return rows.map(toDivision);
}

type Row = { code: string; name: string; parent_code: string | null; lat: number | null; lng: number | null };

function toDivision({ code, name, parent_code: parentCode, lat, lng }: Row): Division {
  const location = lat === null || lng === null ? null : { lat, lng };
  return { code, name, level: levelOf(code) ?? 'village', parentCode, location };
}
