import { addDays, dayOf } from '../shared/dates.ts';

/** A host of a home, as the office above it sees her. */
export type HostSeen = {
  id: string;
  name: string | null;
  phoneMasked: string | null;
  since: Date;
  /** The last day in Shanghai on which she is host; null where no end was named. */
  lastDay: string | null;
};

/** A term of a federation's council is five years. */
const longestTermDays = 5 * 366;

/** So long before her last day she and her office are told that it comes. */
export const warnDaysBefore = 14;

/** What is wrong with a last day, if anything. */
export function faultOfLastDay(lastDay: string, now: Date): 'in-the-past' | 'term-too-long' | undefined {
  const today = dayOf(now);
  if (lastDay < today) return 'in-the-past';
  return lastDay > addDays(today, longestTermDays) ? 'term-too-long' : undefined;
}
