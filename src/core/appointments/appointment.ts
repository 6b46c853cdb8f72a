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

export type HowItEnded = 'over' | 'relieved' | 'closed' | 'merged';

type Ended = { endedAt: Date; until: Date | null; homeClosedAt: Date | null; intoName: string | null };

/** By itself on the day that was named; by the office before it; or because the home was no more. */
export function howItEnded({ endedAt, until, homeClosedAt, intoName }: Ended): HowItEnded {
  if (homeClosedAt?.getTime() === endedAt.getTime()) return intoName === null ? 'closed' : 'merged';
  return until !== null && until <= endedAt ? 'over' : 'relieved';
}

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
