import { addDays, dayOf, startOfDay } from '../../shared/dates.ts';
import { guardedSeats } from '../office.ts';

/** What the district's office gives: the seats of the desk, and the one that reads the logs of all cases and no word of any. */
export const districtSeats = [...guardedSeats, 'auditor'] as const;
export type DistrictSeat = (typeof districtSeats)[number];

/** Whoever looks over who read a case works on none. */
export const fitsBeside = (seat: DistrictSeat, held: readonly DistrictSeat[]): boolean =>
  held.every((other) => (other === 'auditor') === (seat === 'auditor'));

/** Days for which whoever worked on cases does not look over who read them: she would meet her own readings. */
const auditWaitsDays = 365;

/** Whose seat on cases ended later than this does not read the logs yet. */
export const mayAuditAfter = (now: Date): Date => startOfDay(addDays(dayOf(now), -auditWaitsDays));
