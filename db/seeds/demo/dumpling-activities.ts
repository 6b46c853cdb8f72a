import { addDays, startOfDay, weekdayOf } from '../../../src/core/shared/dates.ts';
import type { DemoActivity } from './demo-types.ts';
import { festivalsOn } from './festivals.ts';

type Dumplings = Omit<DemoActivity, 'key' | 'startsAt' | 'endsAt'> & {
  from: string;
  to: string;
  /** In the order of preference: the first that still lies ahead in this week. */
  weekdays: readonly number[];
};

const dumplings: readonly Dumplings[] = [
  {
    homeKey: 'jiayuandushi',
    from: '14:00',
    to: '16:30',
    title: '包饺子，给独居老人送去',
    summary: '白菜肉馅，一人包一盖垫，包完分盒趁热送。不会包的管烧水、管送，也算一份。',
    bring: '带围裙，面和好了',
    leader: '孙大姐',
    placeName: '面案',
    capacity: 24,
    weekdays: [6, 7],
  },
  {
    homeKey: 'quandongxincun',
    from: '09:30',
    to: '11:30',
    title: '包饺子，热热闹闹吃一顿',
    summary: '茼蒿馅和白菜馅，孩子也能上手。先吃一锅，剩下的给村里老人捎去。',
    bring: '围裙，有擀面杖就带一根',
    leader: '江大姐',
    placeName: '非遗乡情记忆室',
    capacity: 20,
    weekdays: [4, 7],
  },
];

const weeksBehind = 1;
const weeksAhead = 2;

/**
 * 包饺子 stands open this week on whatever day the demo is looked at; on a Sunday, when nothing of the week is left,
 * it is tomorrow. The weeks about it have theirs on the usual weekday.
 */
export function dumplingActivities(today: string): DemoActivity[] {
  const monday = addDays(today, 1 - weekdayOf(startOfDay(today)));
  return dumplings.flatMap((event) => {
    const usual = event.weekdays[0] ?? 6;
    const otherWeeks = [-weeksBehind, ...Array.from({ length: weeksAhead }, (_, nth) => nth + 1)];
    const days = otherWeeks.map((week) => addDays(monday, 7 * week + usual - 1));
    return [...new Set([...days, dayThisWeek(event, today, monday)])].map((day) => toActivity(event, day));
  });
}

function dayThisWeek({ weekdays }: Dumplings, today: string, monday: string): string {
  const ahead = weekdays.map((weekday) => addDays(monday, weekday - 1)).filter((day) => day > today);
  return ahead[0] ?? addDays(today, 1);
}

const isBeforeSolstice = (day: string) =>
  Array.from({ length: 28 }, (_, nth) => addDays(day, nth)).some((each) =>
    festivalsOn(each).includes('冬至'),
  );

function toActivity({ weekdays: _, from, to, ...event }: Dumplings, day: string): DemoActivity {
  return {
    ...event,
    key: `${event.homeKey}/dumplings/${day}`,
    summary: isBeforeSolstice(day) ? `快冬至了。${event.summary}` : event.summary,
    startsAt: new Date(`${day}T${from}:00+08:00`),
    endsAt: new Date(`${day}T${to}:00+08:00`),
  };
}
