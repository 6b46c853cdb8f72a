import type { GuardedSeat, Office } from '../offices/office.ts';

type Seated = { seats: readonly GuardedSeat[]; offices: readonly Pick<Office, 'role'>[] };

/** Whoever answers it, and the district's office. */
export const maySetDeskPhone = ({ seats, offices }: Seated): boolean =>
  seats.includes('rights') || offices.some(({ role }) => role === 'district');
