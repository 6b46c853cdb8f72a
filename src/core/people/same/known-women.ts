import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Cell } from '../../shared/ctx.ts';

type Sql = ReturnType<typeof sql>;

/** `select person_id, village_code`: whoever is kept touch with, or waits to be asked, in villages of which `among` is true. */
export const knownWomen = (cell: Cell, among: Sql): Sql => sql`
  select person_id, village_code from ${cellTable(cell, 'links')} where ${among} and kind = 'woman' and left_on is null
  union all select person_id, village_code from ${cellTable(cell, 'introductions')} where ${among} and answered_at is null`;

/**
 * When two with one name in one village may be one woman: where not both have a phone that would tell them apart. Said here alone, for
 * rosters and for whoever stands already.
 */
export const notToldApart = (one: Sql, other: Sql): Sql => sql`(${one} is null or ${other} is null)`;
