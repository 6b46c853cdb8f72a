import type { GuardedSeat, Office } from '../offices/office.ts';

type Seated = { seats: readonly GuardedSeat[]; offices: readonly Pick<Office, 'role'>[] };

/** The rights desk and the district's office keep the directory. */
export const mayKeepReceivers = ({ seats, offices }: Seated): boolean =>
  seats.includes('rights') || offices.some(({ role }) => role === 'district');

/** Whoever works on cases looks into it too. */
export const mayReadReceivers = (seated: Seated): boolean =>
  seated.seats.length > 0 || mayKeepReceivers(seated);
