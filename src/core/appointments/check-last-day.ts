import { invalid } from '../shared/errors.ts';
import { faultOfLastDay } from './appointment.ts';

/** Invalid where an appointment cannot end on that day. */
export function checkLastDay(lastDay: string, now: Date): void {
  const code = faultOfLastDay(lastDay, now);
  if (code) throw invalid([{ path: 'lastDay', code }]);
}
