import { sql, type RawBuilder } from 'kysely';
import { seatsInSql } from '../../offices/seats-in-sql.ts';
import { cellTable } from '../../shared/cell-table.ts';
import type { Cell } from '../../shared/ctx.ts';

/**
 * In SQL: whether somebody stands before a wall of a case. She is named, or keeps the home or acts for the division that is, or
 * has done so at any time since it was set: to give up the post opens nothing.
 */
export const isBeforeWall = (cell: Cell, { wall, person }: { wall: string; person: RawBuilder<unknown> }) => {
  const of = (column: string) => sql.ref(`${wall}.${column}`);
  return sql<boolean>`(${of('person_id')} = ${person} or exists (
    select from ${cellTable(cell, 'appointments')} a
    left join ${cellTable(cell, 'homes')} h on h.id = a.home_id
    where a.person_id = ${person} and (a.ended_at is null or a.ended_at >= ${of('set_at')})
    and (a.home_id = ${of('home_id')}
      or starts_with(coalesce(h.division_code, a.division_code), ${of('division_code')}))))`;
};

/** In SQL: whether she is on the team of a case by a seat that she has still, and before no wall of it. */
export const isOnLivingTeam = (
  cell: Cell,
  { caseId, person }: { caseId: RawBuilder<unknown>; person: RawBuilder<unknown> },
) => sql<boolean>`(exists (
  select from ${cellTable(cell, 'case_members')} m where m.case_id = ${caseId} and m.person_id = ${person}
  and m.left_at is null)
  and exists (select from ${cellTable(cell, 'appointments')} seat where seat.person_id = ${person}
    and seat.role in ${seatsInSql} and seat.ended_at is null)
  and not exists (select from ${cellTable(cell, 'case_walls')} w where w.case_id = ${caseId}
    and ${isBeforeWall(cell, { wall: 'w', person })}))`;
