import { isCalendarKnown } from '../../core/clocks/working-days.ts';
import { addDays, dayOf } from '../../core/shared/dates.ts';
import type { Finding } from './examine.ts';

/** The State Council's notice for a year comes out in the autumn before it. */
const daysAhead = 60;

/** Whether the days off of the year that lies ahead are known: clocks in working days reach into it soon. */
export function examineCalendar(now: Date): Finding {
  const ahead = addDays(dayOf(now), daysAhead);
  const year = ahead.slice(0, 4);
  const isKnown = isCalendarKnown(`${year}-01-01`);
  return {
    what: '放假调休的日历够用 / the calendar of days off reaches far enough',
    faults: [],
    warnings: isKnown
      ? []
      : [`${year} 年的调休还不知道，请更新 / the days off of ${year} are not known yet: update Weijia`],
  };
}
