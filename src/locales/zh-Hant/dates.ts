import type { dates as source } from '../zh-Hans/dates.ts';
import { dayPart } from '../day-part.ts';
import { clock, type Moment } from '../moment.ts';

const weekdays = ['', '週一', '週二', '週三', '週四', '週五', '週六', '週日'];

const twelve = (hour: number) => (hour > 12 ? hour - 12 : hour);

/** A day of the calendar, with its year where it is another one. */
export const calendarDate = (m: Moment): string =>
  `${m.isOtherYear ? `${m.year}年` : ''}${m.month}月${m.day}日`;

const dayName = (m: Moment) =>
  ({ [-1]: '昨天', 0: '今天', 1: '明天', 2: '後天' })[m.inDays] ?? calendarDate(m);

export const dates: typeof source = {
  greeting: (hour: number): string =>
    hour < 5 ? '夜深了' : hour < 11 ? '早上好' : hour < 13 ? '中午好' : hour < 18 ? '下午好' : '晚上好',
  weekday: (n: number) => weekdays[n] ?? '',
  weekdays: (from: number, to: number) =>
    from === to ? (weekdays[from] ?? '') : `${weekdays[from]}到${weekdays[to]}`,
  today: (m: Moment) => `${m.month}月${m.day}日 ${weekdays[m.weekday]}`,
  fullDate: (m: Moment) => `${m.year}年${m.month}月${m.day}日 ${weekdays[m.weekday]}`,
  day: (m: Moment) => `${dayName(m)}（${weekdays[m.weekday]}）`,
  moment: (m: Moment) =>
    `${dayName(m)}${dayPart(m.hour)} ${clock({ hour: twelve(m.hour), minute: m.minute })}（${weekdays[m.weekday]}）`,
  time: (m: Moment) => `${dayPart(m.hour)} ${clock({ hour: twelve(m.hour), minute: m.minute })}`,
  span: (from: Moment, to: Moment) => `${clock(from)} – ${clock(to)}`,
  stamp: (m: Moment) =>
    `${dayName(m)}${dayPart(m.hour)} ${clock({ hour: twelve(m.hour), minute: m.minute })}`,
  lunar: (month: string, day: string) => `農曆${month}月${day}`,
  soon: (festival: string, days: number) => (days === 1 ? `明天${festival}` : `還有 ${days} 天${festival}`),
  onDay: (festival: string) => `今天${festival}`,
  festivals: {
    newYear: '元旦',
    springEve: '除夕',
    spring: '春節',
    lantern: '元宵節',
    women: '婦女節',
    dragonHead: '二月二',
    mother: '母親節',
    family: '國際家庭日',
    labour: '勞動節',
    children: '兒童節',
    dragonBoat: '端午節',
    seventh: '七夕',
    midAutumn: '中秋節',
    doubleNinth: '重陽節',
    national: '國慶節',
    laba: '臘八節',
    littleYear: '小年',
  },
  lunarMonths: ['', '正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '臘'],
  leapMonth: (month: string) => `閏${month}`,
  lunarDay: (n: number) => {
    const tens = ['初', '十', '廿', '三'];
    const ones = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    if (n === 10) return '初十';
    if (n === 20) return '二十';
    if (n === 30) return '三十';
    return `${tens[Math.floor(n / 10)]}${ones[n % 10]}`;
  },
  terms: [
    '小寒',
    '大寒',
    '立春',
    '雨水',
    '驚蟄',
    '春分',
    '清明',
    '穀雨',
    '立夏',
    '小滿',
    '芒種',
    '夏至',
    '小暑',
    '大暑',
    '立秋',
    '處暑',
    '白露',
    '秋分',
    '寒露',
    '霜降',
    '立冬',
    '小雪',
    '大雪',
    '冬至',
  ],
};
