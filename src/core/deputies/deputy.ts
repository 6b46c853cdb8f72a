import { addDays, dayOf, startOfDay } from '../shared/dates.ts';

/** Somebody who keeps a home for its host until the end of a day. */
export type Deputy = {
  id: string;
  name: string | null;
  phoneMasked: string | null;
  since: Date;
  /** The last day in Shanghai on which she may; null where no end was named. */
  lastDay: string | null;
};

/** Her own: for which home, until which day. */
export type Deputyship = { id: string; homeName: string; lastDay: string | null };

export const longestDays = 366;

/** The instant from which she is deputy no more: the night after her last day. */
export const untilOf = (lastDay: string): Date => startOfDay(addDays(lastDay, 1));

export const lastDayOf = (until: Date | null): string | null => until && dayOf(new Date(until.getTime() - 1));
