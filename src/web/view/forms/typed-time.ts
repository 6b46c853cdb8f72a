import { addDays, dayOf } from '../../../core/shared/dates.ts';
import { invalid, isCoreError, type FieldFault } from '../../../core/shared/errors.ts';

/** A day and a clock time as a form sends them, as an instant in Shanghai; an Invalid Date where they are none. */
export function typedInstant(day: string, clock: string): Date {
  const well = /^\d{4}-\d{2}-\d{2}$/.test(day) && /^\d{2}:\d{2}(:\d{2})?$/.test(clock);
  const instant = new Date(well ? `${day}T${clock}+08:00` : Number.NaN);
  // 30 February is no day, though the language would count on into March.
  return !Number.isNaN(instant.getTime()) && dayOf(instant) === day ? instant : new Date(Number.NaN);
}

const isDay = (day: string) => !Number.isNaN(typedInstant(day, '00:00').getTime());
const isClock = (clock: string) => !Number.isNaN(typedInstant('2000-01-01', clock).getTime());

/** What is wrong with one of the three fields by itself. */
function faultIn(path: string, typed: string, isWell: boolean): FieldFault[] {
  if (isWell) return [];
  if (typed.trim() === '') return [{ path, code: 'required' }];
  return [{ path, code: path === 'day' ? 'day-shape' : 'clock-shape' }];
}

type Span = { day: string; from: string; to: string };

/** From when to when, as three fields say it; Invalid names the very field that does not. */
export function typedSpan({ day, from, to }: Span): { startsAt: Date; endsAt: Date } {
  const faults = [
    ...faultIn('day', day, isDay(day)),
    ...faultIn('from', from, isClock(from)),
    ...faultIn('to', to, isClock(to)),
  ];
  if (faults.length > 0) throw invalid(faults);
  return { startsAt: typedInstant(day, from), endsAt: typedInstant(day, to) };
}

/** A time that has passed is the fault of the day where it is the day that has passed, else of the hour. */
export function blameTheDay(error: unknown, { day, now }: { day: string; now: Date }): unknown {
  if (!isCoreError(error) || error.kind !== 'invalid') return error;
  const isOfTheDay = ({ path, code }: FieldFault) =>
    path === 'startsAt' && (code === 'too-far-ahead' || (code === 'in-the-past' && day < dayOf(now)));
  return invalid(error.faults.map((fault) => (isOfTheDay(fault) ? { ...fault, path: 'day' } : fault)));
}

/** Tomorrow at half past nine: what an empty form proposes. */
export const proposedTime = (now: Date) => ({ day: addDays(dayOf(now), 1), from: '09:30', to: '11:00' });

type Times = { startsAt: Date; endsAt: Date };

/**
 * The times of a known activity as they were typed anew. What was left as it stood keeps its seconds, which no form
 * shows; what lasts over several days goes on doing so. Invalid names the very field that says no time.
 */
export function retyped(known: Times, typed: Span): Partial<Times> {
  typedSpan(typed);
  const span = (Date.parse(dayOf(known.endsAt)) - Date.parse(dayOf(known.startsAt))) / 86_400_000;
  const startsAt = typedInstant(typed.day, typed.from);
  const endsAt = typedInstant(addDays(typed.day, span), typed.to);
  const sameMinute = (a: Date, b: Date) =>
    Math.floor(a.getTime() / 60_000) === Math.floor(b.getTime() / 60_000);
  return {
    ...(!sameMinute(startsAt, known.startsAt) && { startsAt }),
    ...(!sameMinute(endsAt, known.endsAt) && { endsAt }),
  };
}
