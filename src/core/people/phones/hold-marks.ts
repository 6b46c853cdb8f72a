import { sql } from 'kysely';
import type { Db } from '../../shared/ctx.ts';

/**
 * Until the transaction ends nobody else writes down, or says no for, whoever is meant by one of these marks: two executives at one door, a
 * roster that is being taken and a no of this very moment do not pass each other by. Behind executives, in the order of locks.
 */
export const holdMarks = (db: Db, marks: readonly Buffer[]) =>
  sql`
    select pg_advisory_xact_lock(hashtextextended(mark, 0))
    from (select distinct mark from unnest(${marks.map((mark) => mark.toString('hex'))}::text[]) each (mark)
      order by mark) held`.execute(db);
