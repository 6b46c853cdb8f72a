import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Cell } from '../../shared/ctx.ts';

type Sql = ReturnType<typeof sql>;

/** Rows of two people of which an office said that they are one woman, and nobody took it back. */
export const merged = (cell: Cell): Sql => sql`(
  select other_person_id, kept_person_id from ${cellTable(cell, 'same_women')}
  where answer = 'same' and undone_at is null)`;

/**
 * `select person_id, stands_as`: each of these people, and as whom she stands by now: herself, where nobody said that she is the same as
 * another. To be used as a part of a larger query.
 */
export const standsAsRows = (cell: Cell, personIds: Sql): Sql => sql`
  with recursive way (person_id, stands_as) as (
    select id, id from (select ${personIds} as id) asked
    union all select way.person_id, m.kept_person_id from way join ${merged(cell)} m on m.other_person_id = way.stands_as
  )
  select person_id, stands_as from way
  where not exists (select from ${merged(cell)} m where m.other_person_id = way.stands_as)`;
