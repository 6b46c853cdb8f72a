import { sql } from 'kysely';
import type { Ctx } from '../../shared/ctx.ts';

/** So many locks at most, however many marks: a server has some thousands for all its transactions. */
const locksOfCell = 512;

/**
 * Until the transaction ends nobody else writes down, or says no for, whoever is meant by one of these marks: two executives at one door, a
 * roster that is being taken and a no of this very moment do not pass each other by. Behind executives, in the order of locks.
 */
export const holdMarks = ({ db, cell }: Pick<Ctx, 'db' | 'cell'>, marks: readonly Buffer[]) =>
  sql`
    select pg_advisory_xact_lock(hashtext('marks'), ${cell.number * locksOfCell}::int + nth)
    from (select distinct hashtext(mark) & ${locksOfCell - 1} as nth
      from unnest(${marks.map((mark) => mark.toString('hex'))}::text[]) each (mark) order by nth) held`.execute(
    db,
  );
