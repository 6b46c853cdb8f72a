import { sql } from 'kysely';
import { guardedSeats } from './office.ts';

/** The seats as the list that stands behind an `in`. */
export const seatsInSql = sql`(${sql.join(guardedSeats.map((seat) => sql.lit(seat)))})`;
