import { sql } from 'kysely';
import type { Db } from '../shared/ctx.ts';
import type { Division } from './division.ts';
import { findDivision } from './division-queries.ts';

/** More than any village was ever merged on. */
const mostSteps = 20;

async function findWhereItWent(db: Db, code: string): Promise<string | undefined> {
  const { rows } = await sql<{ into: string }>`
    select merged_into as into from commons.divisions
    where code = ${code} and valid_to = (select max(valid_to) from commons.divisions where code = ${code})
      and merged_into is not null`.execute(db);
  return rows[0]?.into;
}

/** A division by a code that may be old: where a village became part of another, that one. A phone keeps a code for years. */
export async function findVillageNow(db: Db, text: string, now: Date): Promise<Division | undefined> {
  let code: string | undefined = text;
  for (let step = 0; step < mostSteps && code !== undefined; step += 1) {
    const found: Division | undefined = await findDivision(db, code, now);
    if (found) return found;
    code = await findWhereItWent(db, code);
  }
  return undefined;
}
