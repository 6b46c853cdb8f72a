import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { asTheSystem, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';

/** Gives somebody a seat at the district: the rights desk, or a counsellor's or mediator's. */
export async function seated(
  town: Town,
  person: Person,
  role: 'rights' | 'counsellor' | 'mediator',
): Promise<Person> {
  await inTransaction(asTheSystem(town), (ctx) =>
    ctx.db
      .insertInto('appointments')
      .values({
        ...{ id: ctx.newId(), person_id: person.id, role, division_code: ctx.cell.divisionCode },
        appointed_at: ctx.now,
      })
      .execute(),
  );
  return person;
}
