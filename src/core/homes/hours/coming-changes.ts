import { addDays, dayOf } from '../../shared/dates.ts';
import { clockAt, minutesOfDay, type Span } from '../hours.ts';
import type { ChangedDay } from './days-of-hours.ts';
import { kindOfDay, type Holiday } from './public-holidays.ts';

/** A day ahead on which a home is not open as in other weeks, and why. */
export type ComingChange = {
  day: string;
  open: { opens: string; closes: string }[];
  reason: string | null;
  holiday: Holiday | null;
  /** Worked in exchange for a holiday; `open` then says nothing, the hours are those of that weekday. */
  asWeekday: number | null;
};

const spoken = ({ from, to }: Span) => ({
  opens: clockAt(from),
  closes: to === minutesOfDay ? '24:00' : clockAt(to),
});

/** What is different in the coming days: the days that the home changed, and public holidays where it keeps them. */
export function comingChanges(
  home: { keepsFestivals: boolean; changed: readonly ChangedDay[] },
  now: Date,
  days = 30,
): ComingChange[] {
  const changes: ComingChange[] = [];
  for (let ahead = 0; ahead < days; ahead++) {
    const day = addDays(dayOf(now), ahead);
    const own = home.changed.find((changed) => changed.day === day);
    const kind = home.keepsFestivals ? kindOfDay(day) : { kind: 'usual' as const };
    const none = { day, open: [], reason: null, holiday: null, asWeekday: null };
    if (own) changes.push({ ...none, open: own.open.map(spoken), reason: own.reason });
    else if (kind.kind === 'off') changes.push({ ...none, holiday: kind.holiday });
    else if (kind.kind === 'swapped') changes.push({ ...none, asWeekday: kind.asWeekday });
  }
  return changes;
}
