import type { PersonOfPhone } from '../deputies/name-deputy.ts';
import { isWithin } from '../divisions/division.ts';
import { wordOf } from '../rosters/reading/spellings.ts';
import type { UnderstoodVisit, Visitor } from './visit-list.ts';

type Found = { personId: string } | 'visitor-unknown' | 'executive-ambiguous';

function named(visitors: readonly Visitor[], { visitor, whom }: UnderstoodVisit): Found {
  const called = visitors.filter(({ name }) => wordOf(name) === visitor.name);
  const { villageCode } = whom;
  const near = called.filter(
    ({ divisionCode }) => villageCode !== null && isWithin(villageCode, divisionCode),
  );
  const [one, another] = new Set((near.length > 0 ? near : called).map(({ personId }) => personId));
  if (one === undefined) return 'visitor-unknown';
  return another === undefined ? { personId: one } : 'executive-ambiguous';
}

/** The executive of a line: who signs in with her phone, else who is called so; of two, the one in whose place the village lies. */
export async function visitorOf(
  visit: UnderstoodVisit,
  { visitors, personOfPhone }: { visitors: readonly Visitor[]; personOfPhone: PersonOfPhone },
): Promise<Found> {
  const { phone } = visit.visitor;
  if (phone === null) return named(visitors, visit);
  const signsIn = await personOfPhone(phone);
  const known = visitors.find(({ personId }) => personId === signsIn);
  return known ? { personId: known.personId } : 'visitor-unknown';
}
