import type { Db } from '../shared/ctx.ts';
import { listNamed } from './division-queries.ts';

/** How these places are called as of a moment; one that nobody has imported is called by its code. */
export async function namePlaces(
  db: Db,
  codes: readonly string[],
  asOf: Date,
): Promise<(code: string) => string> {
  const asked = [...new Set(codes)];
  const named = asked.length === 0 ? [] : await listNamed(db, asked, asOf);
  const names = new Map(named.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}
