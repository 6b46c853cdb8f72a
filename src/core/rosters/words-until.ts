import { addDays, dayOf } from '../shared/dates.ts';

/** What was read is kept for the office to look at for so long, and its refused lines to be mended. */
export const lookDays = 14;

/** The last day on which the words of refused lines stand. */
export const wordsUntil = (readAt: Date): string => addDays(dayOf(readAt), lookDays);
