import { addDays, dayOf } from '../../../core/shared/dates.ts';

/** A day and a clock time as a form sends them, as an instant in Shanghai; an Invalid Date where they are none. */
export function typedInstant(day: string, clock: string): Date {
  const well = /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{2}:\d{2}(:\d{2})?$/.test(clock);
  const instant = new Date(well ? `${day}T${clock}+08:00` : Number.NaN);
  // 30 February is no day, though the language would count on into March.
  return !Number.isNaN(instant.getTime()) && dayOf(instant) === day ? instant : new Date(Number.NaN);
}

/** Tomorrow at half past nine: what an empty form proposes. */
export const proposedTime = (now: Date) => ({ day: addDays(dayOf(now), 1), from: '09:30', to: '11:00' });
