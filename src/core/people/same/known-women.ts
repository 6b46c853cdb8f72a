import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Cell } from '../../shared/ctx.ts';
import { standsAsRows } from './merged-women.ts';

type Sql = ReturnType<typeof sql>;

/** `select person_id, village_code`: whoever is kept touch with, or waits to be asked, in villages of which `among` is true. */
export const knownWomen = (cell: Cell, among: Sql): Sql => sql`
  select person_id, village_code from ${cellTable(cell, 'links')} where ${among} and kind = 'woman' and left_on is null
  union all select person_id, village_code from ${cellTable(cell, 'introductions')} where ${among} and answered_at is null`;

/** Whether somebody is known, also as another with whom an office found her to be one. */
export const isKnown = (cell: Cell, personId: Sql): Sql => sql`exists (
  select from (${standsAsRows(cell, personId)}) she where exists (${knownWomen(cell, sql`person_id = she.stands_as`)}))`;

/**
 * When two with one name in one village may be one woman: where not both have a phone that would tell them apart. Said here alone, for
 * rosters and for whoever stands already.
 */
export const notToldApart = (one: Sql, other: Sql): Sql => sql`(${one} is null or ${other} is null)`;
