import { dayPart } from '../day-part.ts';
import { clock, type Moment } from '../moment.ts';

const weekdays = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'];

const twelve = (hour: number) => (hour > 12 ? hour - 12 : hour);

/** A day of the calendar, with its year where it is another one. */
export const calendarDate = (m: Moment): string =>
  `${m.isOtherYear ? `${m.year}年` : ''}${m.month}月${m.day}日`;

const dayName = (m: Moment) =>
  ({ [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' })[m.inDays] ?? calendarDate(m);

export const dates = {
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
  lunar: (month: string, day: string) => `农历${month}月${day}`,
  soon: (festival: string, days: number) => (days === 1 ? `明天${festival}` : `还有 ${days} 天${festival}`),
  onDay: (festival: string) => `今天${festival}`,
  festivals: {
    newYear: '元旦',
    springEve: '除夕',
    spring: '春节',
    lantern: '元宵节',
    women: '妇女节',
    dragonHead: '二月二',
    mother: '母亲节',
    family: '国际家庭日',
    labour: '劳动节',
    children: '儿童节',
    dragonBoat: '端午节',
    seventh: '七夕',
    midAutumn: '中秋节',
    doubleNinth: '重阳节',
    national: '国庆节',
    laba: '腊八节',
    littleYear: '小年',
  },
  lunarMonths: ['', '正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'],
  leapMonth: (month: string) => `闰${month}`,
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
    '惊蛰',
    '春分',
    '清明',
    '谷雨',
    '立夏',
    '小满',
    '芒种',
    '夏至',
    '小暑',
    '大暑',
    '立秋',
    '处暑',
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
