import { seatExecutive } from '../../../src/core/executives/seat-executive.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { aPerson, asTheSystem, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';

export type Executive = Person & { executiveId: string };

/** An executive of a town from today; `ctx()` acts as her. */
export async function anExecutive(town: Town, name: string, divisionCode = '370215004'): Promise<Executive> {
  const person = await aPerson(town, name, '136****0002');
  const executiveId = await inTransaction(asTheSystem(town), (ctx) =>
    seatExecutive(ctx, { personId: person.id, divisionCode }),
  );
  return { ...person, executiveId };
}
