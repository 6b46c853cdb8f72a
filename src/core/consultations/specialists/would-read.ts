import type { ExpressionBuilder } from 'kysely';
import type { DB } from '../../../platform/db/types.generated.ts';
import { guardedSeats } from '../../offices/office.ts';

/** Whoever keeps her own list has her seat still; of who has none the desk reads. */
export const wouldRead = (eb: ExpressionBuilder<DB, 'specialists'>) =>
  eb.or([
    eb('specialists.person_id', 'is', null),
    eb.exists(
      eb
        .selectFrom('appointments as seat')
        .select('seat.id')
        .whereRef('seat.person_id', '=', 'specialists.person_id')
        .where('seat.role', 'in', guardedSeats)
        .where('seat.ended_at', 'is', null),
    ),
  ]);
