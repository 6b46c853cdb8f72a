import { sql, type RawBuilder } from 'kysely';
import { dayOf, minuteOfWeek } from '../../shared/dates.ts';
import type { Slots } from '../../shared/queries/kept-query.ts';
import { minuteOfTime, minutesOfDay } from '../hours.ts';
import { weekdayThatHolds } from './opening-at.ts';

/** An instant as the directory is asked about it. */
export type OpenAt = {
  /** Of the week, where the home keeps no public holidays. */
  minute?: number;
  /** Of the week, where it keeps them; absent on a public holiday. */
  keptMinute?: number;
  /** Since 1970. */
  instant?: number;
};

/** Nobody has changed a day so far away, and no calendar tells its holidays. */
const isFar = (at: Date) => at.getUTCFullYear() < 1970 || at.getUTCFullYear() > 2200;

export function openAtValues(at: Date): OpenAt {
  const minute = minuteOfWeek(at);
  if (isFar(at)) return { minute, keptMinute: minute, instant: 0 };
  const weekday = weekdayThatHolds(dayOf(at), true);
  const keptMinute = weekday === null ? undefined : (weekday - 1) * minutesOfDay + (minute % minutesOfDay);
  return { minute, instant: minuteOfTime(at), ...(keptMinute !== undefined && { keptMinute }) };
}

/** The rule of `openingAt` as the directory's condition; a test compares the two. */
export function openAtCondition({ at, has }: Slots<OpenAt>): RawBuilder<boolean> {
  const kept = has('keptMinute') ? sql`open_minutes @> ${at('keptMinute')}::int4` : sql`false`;
  const weekly = sql`case when keeps_festivals then ${kept} else open_minutes @> ${at('minute')}::int4 end`;
  return sql<boolean>`(extra_minutes @> ${at('instant')}::int4
    or (${weekly} and not instead_minutes @> ${at('instant')}::int4))`;
}
