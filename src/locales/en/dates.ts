import type { dates as source } from '../zh-Hans/dates.ts';
import { clock, type Moment } from '../moment.ts';

const weekdays = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
export const months = [
  '',
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** A day of the calendar, with its year where it is another one. */
export const calendarDate = (m: Moment): string =>
  `${m.day} ${months[m.month]}${m.isOtherYear ? ` ${m.year}` : ''}`;

const dayName = (m: Moment) =>
  ({ [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' })[m.inDays] ?? calendarDate(m);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const dates: typeof source = {
  greeting: (hour: number): string =>
    hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening',
  weekday: (n: number) => weekdays[n] ?? '',
  weekdays: (from: number, to: number) =>
    from === to ? (weekdays[from] ?? '') : `${weekdays[from]} to ${weekdays[to]}`,
  today: (m: Moment) => `${weekdays[m.weekday]} ${m.day} ${months[m.month]}`,
  fullDate: (m: Moment) => `${weekdays[m.weekday]} ${m.day} ${months[m.month]} ${m.year}`,
  day: (m: Moment) => `${capital(dayName(m))} (${weekdays[m.weekday]})`,
  moment: (m: Moment) => `${capital(dayName(m))} at ${clock(m)} (${weekdays[m.weekday]})`,
  time: (m: Moment) => clock(m),
  span: (from: Moment, to: Moment) => `${clock(from)} – ${clock(to)}`,
  stamp: (m: Moment) => `${dayName(m)}, ${clock(m)}`,
  lunar: (month: string, day: string) => `lunar month ${month}, day ${day}`,
  soon: (festival: string, days: number) =>
    days === 1 ? `${festival} is tomorrow` : `${festival} in ${days} days`,
  onDay: (festival: string) => `Today is ${festival}`,
  festivals: {
    newYear: 'New Year’s Day',
    springEve: 'Lunar New Year’s Eve',
    spring: 'Lunar New Year',
    lantern: 'Lantern Festival',
    women: 'Women’s Day',
    dragonHead: 'Dragon Head Day',
    mother: 'Mother’s Day',
    family: 'Day of Families',
    labour: 'Labour Day',
    children: 'Children’s Day',
    dragonBoat: 'Dragon Boat Festival',
    seventh: 'Double Seventh',
    midAutumn: 'Mid-Autumn Festival',
    doubleNinth: 'Double Ninth',
    national: 'National Day',
    laba: 'Laba Festival',
    littleYear: 'Little New Year',
  },
  lunarMonths: ['', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  leapMonth: (month: string) => `${month} (leap)`,
  lunarDay: (n: number) => String(n),
  terms: [
    'Minor Cold',
    'Major Cold',
    'Start of Spring',
    'Rain Water',
    'Awakening of Insects',
    'Spring Equinox',
    'Qingming',
    'Grain Rain',
    'Start of Summer',
    'Grain Buds',
    'Grain in Ear',
    'Summer Solstice',
    'Minor Heat',
    'Major Heat',
    'Start of Autumn',
    'End of Heat',
    'White Dew',
    'Autumn Equinox',
    'Cold Dew',
    'Frost’s Descent',
    'Start of Winter',
    'Minor Snow',
    'Major Snow',
    'Winter Solstice',
  ],
};
