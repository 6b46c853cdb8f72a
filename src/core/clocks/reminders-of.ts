import { addDays, dayOf } from '../shared/dates.ts';
import type { Clock } from './clock.ts';

/** On which days somebody is reminded of an end, the first of them first; none where the clock reminds nobody. */
export const remindersOf = (clock: Clock, due: Date): string[] =>
  (clock.remindDaysBefore ?? []).map((days) => addDays(dayOf(due), -days));
