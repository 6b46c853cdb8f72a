import type { GuardedSeat, OfficeRole } from '../offices/office.ts';

/** The district's office and its rights desk; a town, a host and a superior read what is published elsewhere. */
export const maySeeFigures = (actor: {
  offices: readonly { role: OfficeRole }[];
  seats: readonly GuardedSeat[];
}): boolean => actor.offices.some(({ role }) => role === 'district') || actor.seats.includes('rights');
