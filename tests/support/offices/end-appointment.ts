import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { asTheSystem, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';

/** Whatever she was she is no more. */
export const endAppointment = (town: Town, person: Person) =>
  inTransaction(asTheSystem(town), (ctx) =>
    ctx.db
      .updateTable('appointments')
      .set({ ended_at: ctx.now })
      .where('person_id', '=', person.id)
      .execute(),
  );
