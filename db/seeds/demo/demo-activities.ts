import { addDays, dayOf, startOfDay, weekdayOf } from '../../../src/core/shared/dates.ts';
import { readTable, type Cells } from '../read-table.ts';
import { demoHomes } from './demo-homes.ts';
import type { DemoActivity } from './demo-types.ts';
import { dumplingActivities } from './dumpling-activities.ts';
import { festivalsOn, lunarMonthOf } from './festivals.ts';

const daysBehind = 7;
const daysAhead = 21;

/**
 * What is on in the demo district from a week ago to three weeks ahead: what comes every week, what the season and the
 * festivals bring, and the 包饺子 of this week. The same day gives the same list.
 */
export function demoActivities(today: Date): DemoActivity[] {
  const first = addDays(dayOf(today), -daysBehind);
  const days = Array.from({ length: daysBehind + daysAhead + 1 }, (_, nth) => addDays(first, nth));
  const rare = [
    ...dumplingActivities(dayOf(today)),
    ...days.flatMap((day) => activitiesOf(festivalRowsOn(day), day)),
  ];
  const weekly = days.flatMap((day) => activitiesOf(regularRowsOn(day), day));
  const kept = weekly.filter((each) => !rare.some((other) => isInTheWayOf(each, other)));
  return [...rare, ...kept].toSorted(
    (a, b) => a.startsAt.getTime() - b.startsAt.getTime() || (a.key < b.key ? -1 : 1),
  );
}

/** A festival takes the room from what is there every week. */
const isInTheWayOf = (a: DemoActivity, b: DemoActivity): boolean =>
  a.homeKey === b.homeKey && a.placeName === b.placeName && a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const regular = readTable(new URL('regular-activities.csv', import.meta.url));
const festive = readTable(new URL('festival-activities.csv', import.meta.url));

/** A row with no lunar months goes on all year. */
function regularRowsOn(day: string): Cells[] {
  const weekday = String(weekdayOf(startOfDay(day)));
  const month = String(lunarMonthOf(day));
  return regular.filter(
    ({ weekdays = '', lunarMonths = '' }) =>
      weekdays.includes(weekday) && (lunarMonths === '' || lunarMonths.split(' ').includes(month)),
  );
}

function festivalRowsOn(day: string): Cells[] {
  const coming = Array.from({ length: longestLead + 1 }, (_, lead) => festivalsOn(addDays(day, lead)));
  return festive.filter(({ festival = '', daysBefore }) => coming[Number(daysBefore)]?.includes(festival));
}

const longestLead = Math.max(...festive.map(({ daysBefore }) => Number(daysBefore)));

const activitiesOf = (rows: Cells[], day: string) => rows.map((row) => toActivity(row, day));

const leaders = new Map(demoHomes.map(({ key, leader }) => [key, leader.name]));

function toActivity(row: Cells, day: string): DemoActivity {
  const { home = '', slug = '', title = '', summary = '', bring, leader, place, capacity } = row;
  return {
    key: `${home}/${slug}/${day}`,
    homeKey: home,
    title,
    summary,
    bring: bring || null,
    leader: leader || leaders.get(home) || null,
    placeName: place || null,
    startsAt: new Date(`${day}T${row['from']}:00+08:00`),
    endsAt: new Date(`${day}T${row['to']}:00+08:00`),
    capacity: capacity ? Number(capacity) : null,
  };
}
