import { clockFor } from '../../clocks/clock-for.ts';
import { dueAt } from '../../clocks/due-at.ts';
import { dayOf, startOfDay } from '../../shared/dates.ts';

/** The last day on which both may ask the court, by the clock that held on the day from which it runs. */
export const lastDayToConfirm = (inForceOn: string): string =>
  dayOf(dueAt(clockFor('mediation-confirmation', inForceOn), startOfDay(inForceOn)));
