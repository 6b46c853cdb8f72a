import type { Db } from '../shared/ctx.ts';
import { listLastNamed, listNamed } from './division-queries.ts';

/**
 * How these places are called as of a moment; one that was no more by then as it was called last, and one that nobody has imported by its
 * code.
 */
export async function namePlaces(
  db: Db,
  codes: readonly string[],
  asOf: Date,
): Promise<(code: string) => string> {
  const asked = [...new Set(codes)];
  const named = asked.length === 0 ? [] : await listNamed(db, asked, asOf);
  const names = new Map(named.map(({ code, name }) => [code, name]));
  const others = asked.filter((code) => !names.has(code));
  for (const { code, name } of others.length === 0 ? [] : await listLastNamed(db, others, asOf))
    names.set(code, name);
  return (code) => names.get(code) ?? code;
}
