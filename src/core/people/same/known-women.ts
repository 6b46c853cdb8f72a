import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Cell } from '../../shared/ctx.ts';
import { merged, standsAsRows } from './merged-women.ts';

type Sql = ReturnType<typeof sql>;

/** `link`: somebody keeps touch with her; `introduction`: somebody is to ask her first. */
export type TouchKind = 'link' | 'introduction';

/** `select person_id, village_code, kind`: whoever is kept touch with, or waits to be asked, in villages of which `among` is true. */
export const knownWomen = (cell: Cell, among: Sql): Sql => sql`
  select person_id, village_code, 'link' as kind from ${cellTable(cell, 'links')}
    where ${among} and kind = 'woman' and left_on is null
  union all select person_id, village_code, 'introduction' from ${cellTable(cell, 'introductions')}
    where ${among} and answered_at is null`;

/** Whether somebody is known, also as another with whom an office found her to be one. */
export const isKnown = (cell: Cell, personId: Sql): Sql => sql`exists (
  select from (${standsAsRows(cell, personId)}) she where exists (${knownWomen(cell, sql`person_id = she.stands_as`)}))`;

/**
 * `select person_id, village_code` of known women in villages of which `among` is true, with everybody who is one of them, there and where
 * her own link lay or she was to be asked: a third name of her is known too.
 */
export const withTheSame = (cell: Cell, among: Sql): Sql => sql`
  with recursive each_name (person_id, village_code) as (
    select person_id, village_code from (${knownWomen(cell, among)}) known
    union select m.other_person_id, each_name.village_code
    from each_name join ${merged(cell)} m on m.kept_person_id = each_name.person_id
  )
  select person_id, village_code from each_name
  union select person_id, village_code from (
    select said.other_person_id as person_id, coalesce(link.village_code, asked.village_code) as village_code
    from ${cellTable(cell, 'same_women')} said
    left join ${cellTable(cell, 'links')} link on link.id = said.ended_link_id
    left join ${cellTable(cell, 'introductions')} asked on asked.id = said.ended_introduction_id
    where said.answer = 'same' and said.undone_at is null
  ) own where ${among}`;

/**
 * When two with one name in one village may be one woman: where not both have a phone that would tell them apart. Said here alone, for
 * rosters and for whoever stands already.
 */
export const notToldApart = (one: Sql, other: Sql): Sql => sql`(${one} is null or ${other} is null)`;
