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

type Times = { startsAt: Date; endsAt: Date };

/**
 * The times of a known activity as they were typed anew. What was left as it stood keeps its seconds, which no form
 * shows; what lasts over several days goes on doing so.
 */
export function retyped(known: Times, typed: { day: string; from: string; to: string }): Partial<Times> {
  const span = (Date.parse(dayOf(known.endsAt)) - Date.parse(dayOf(known.startsAt))) / 86_400_000;
  const startsAt = typedInstant(typed.day, typed.from);
  const isDay = !Number.isNaN(typedInstant(typed.day, '00:00').getTime());
  const endsAt = typedInstant(isDay ? addDays(typed.day, span) : typed.day, typed.to);
  const sameMinute = (a: Date, b: Date) =>
    Math.floor(a.getTime() / 60_000) === Math.floor(b.getTime() / 60_000);
  return {
    ...(!sameMinute(startsAt, known.startsAt) && { startsAt }),
    ...(!sameMinute(endsAt, known.endsAt) && { endsAt }),
  };
}
