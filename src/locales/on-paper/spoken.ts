import { dayPart } from '../day-part.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const places = ['', '十', '百', '千'];

/** 24 as 二十四, 103 as 一百零三; up to 9,999. */
export function spokenNumber(n: number): string {
  const written = String(n);
  const said = [...written].reduce((text, digit, at) => {
    if (digit === '0') return text.endsWith('零') ? text : `${text}零`;
    return `${text}${digits[Number(digit)] ?? ''}${places[written.length - 1 - at] ?? ''}`;
  }, '');
  return said.replace(/(?<=.)零$/, '').replace(/^一十/, '十');
}

/** Each digit of a number to ring, 一 as 幺 so that nobody hears 七; anything between them is a pause. */
export const spokenPhone = (phone: string): string =>
  (phone.match(/\d+/g) ?? [])
    .map((run) => [...run].map((digit) => (digit === '1' ? '幺' : (digits[Number(digit)] ?? ''))).join(''))
    .join('，');

/** The few words that the two scripts write differently. */
export type ClockWords = { two: string; hour: string; minute: string };

/** 14:30 as 下午两点半, 9:05 as 上午九点零五分. */
export function spokenClock(hour: number, minute: number, words: ClockWords): string {
  const twelve = hour > 12 ? hour - 12 : hour;
  const whole = `${dayPart(hour)}${twelve === 2 ? words.two : spokenNumber(twelve)}${words.hour}`;
  if (minute === 0) return whole;
  if (minute === 30) return `${whole}半`;
  if (minute === 15) return `${whole}一刻`;
  return `${whole}${minute < 10 ? '零' : ''}${spokenNumber(minute)}${words.minute}`;
}

/** How many of something: two of it is 两. */
export const spokenCount = (n: number, words: Pick<ClockWords, 'two'>): string =>
  n === 2 ? words.two : spokenNumber(n);
