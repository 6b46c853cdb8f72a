import { openCase } from '../../../src/core/cases/open-case.ts';
import type { GuardedSeat } from '../../../src/core/offices/office.ts';
import { submitRequest } from '../../../src/core/requests/asking/submit-request.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { aPerson, asNobody, asTheSystem, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';

/** Somebody with a seat at the district, with her second step done. */
export async function aCaseworker(
  town: Town,
  name: string,
  seat: GuardedSeat | 'auditor' | 'operator',
): Promise<Person> {
  const person = await aPerson(town, name, '136****0002');
  const held = { person_id: person.id, role: seat, division_code: '370215' };
  await inTransaction(asTheSystem(town), (ctx) =>
    ctx.db
      .insertInto('appointments')
      .values({ id: ctx.newId(), ...held, appointed_at: ctx.now })
      .execute(),
  );
  return person;
}

/** With her code it opens what she wrote, and the log of who read it. */
export const herWord = '石榴花';

export const hersAlone = '他又动手了，我不敢回去。';

/** A request for help by somebody who left no name: the desk alone reads it. */
export const aRequest = (town: Town, text = hersAlone): Promise<{ id: string; code: string }> =>
  submitRequest(asNobody(town), { door: 'help', text, openedBy: herWord }, { key: crypto.randomUUID() });

/** Of a request like that somebody of the desk has made a case. */
export async function aCase(
  town: Town,
  lead: Person,
): Promise<{ id: string; requestId: string; code: string }> {
  const { id: requestId, code } = await aRequest(town);
  const { id } = await openCase(lead.ctx(), { requestId });
  return { id, requestId, code };
}
