import { guardedSeats } from '../office.ts';

/** What the district's office gives: the seats of the desk, and the one that reads the logs of all cases and no word of any. */
export const districtSeats = [...guardedSeats, 'auditor'] as const;
export type DistrictSeat = (typeof districtSeats)[number];

/** Whoever looks over who read a case works on none. */
export const fitsBeside = (seat: DistrictSeat, held: readonly DistrictSeat[]): boolean =>
  held.every((other) => (other === 'auditor') === (seat === 'auditor'));
