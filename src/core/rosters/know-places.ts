import { prefixOf } from '../divisions/division.ts';
import type { Db } from '../shared/ctx.ts';
import { listNamesBelow, type NamedDivision } from './known-queries.ts';

/** The villages and towns of a place, with every name that each has had. */
export async function knowPlaces(
  db: Db,
  { code }: { code: string },
): Promise<{ villages: NamedDivision[]; towns: NamedDivision[] }> {
  const names = await listNamesBelow(db, prefixOf(code));
  return {
    villages: names.filter(({ level }) => level === 'village'),
    towns: names.filter(({ level }) => level === 'town'),
  };
}
