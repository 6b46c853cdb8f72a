import type { ExpressionBuilder } from 'kysely';
import type { DB } from '../../../platform/db/types.generated.ts';
import { guardedSeats } from '../../offices/office.ts';

type OfOne = ExpressionBuilder<DB, 'specialists'>;

const seatsOf = (eb: OfOne) =>
  eb
    .selectFrom('appointments as seat')
    .select('seat.id')
    .whereRef('seat.person_id', '=', 'specialists.person_id')
    .where('seat.role', 'in', guardedSeats);

/** Whoever keeps her own list has her seat still; of who has none the desk reads. */
export const wouldRead = (eb: OfOne) =>
  eb.or([eb('specialists.person_id', 'is', null), eb.exists(seatsOf(eb).where('seat.ended_at', 'is', null))]);

/** A seat of hers has ended after an instant: she may have the next one soon. */
export const wasSeatedAfter = (eb: OfOne, after: Date) =>
  eb.exists(seatsOf(eb).where('seat.ended_at', '>', after));
