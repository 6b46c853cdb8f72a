import { addDays } from '../../core/shared/dates.ts';

const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The weeks of a day's month, from Monday; its first and last week also hold days of the months beside it. */
export function monthOf(day: string): string[][] {
  const month = day.slice(0, 7);
  const weeks: string[][] = [];
  let monday = addDays(`${month}-01`, -weekdayOf(`${month}-01`));
  while (weeks.length === 0 || monday.slice(0, 7) === month) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((nth) => addDays(monday, nth)));
    monday = addDays(monday, 7);
  }
  return weeks;
}
