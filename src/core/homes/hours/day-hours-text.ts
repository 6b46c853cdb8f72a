import { clockAt, mergeSpans, minutesOfDay, type Span } from '../hours.ts';

const part = '(上午|早上|早晨|中午|下午|傍晚|晚上|凌晨|次日|第二天)?';
const [beforeNoon, nextDay] = [
  ['上午', '早上', '早晨'],
  ['凌晨', '次日', '第二天'],
];
const clock = String.raw`${part}(\d{1,2})(?:[:：点點时時.](\d{2}|半)?分?)?`;
const spanShape = new RegExp(String.raw`^${clock}(?:-|–|—|~|～|到|至)${clock}$`);

const noon = minutesOfDay / 2;

type Said = { part: string | undefined; hour: string | undefined; minute: string | undefined };

/** Minutes since midnight; undefined where there is no such time. A part of the day turns 5 into 17. */
function minuteIn({ part, hour: said, minute: after }: Said, partBefore?: string): number | undefined {
  const half = part ?? partBefore;
  const hour = Number(said);
  const isLater = half !== undefined && ![...beforeNoon, ...nextDay].includes(half) && hour < 12;
  // 「中午 11:30」 is before noon as it stands.
  const shifted = isLater && !(half === '中午' && hour > 9) ? hour + 12 : hour;
  const minute = after === '半' ? 30 : Number(after ?? 0);
  return minute > 59 ? undefined : shifted * 60 + minute;
}

function readSpan(text: string): Span | null {
  const found = spanShape.exec(text);
  if (!found) return null;
  const from = minuteIn({ part: found[1], hour: found[2], minute: found[3] });
  // 「下午2点-5点」: what was said of the first holds for the second, unless that would turn it back.
  const alone = { part: found[4], hour: found[5], minute: found[6] };
  const later = minuteIn(alone, found[1]);
  const plain = minuteIn(alone);
  const closes = later !== undefined && from !== undefined && later > from ? later : plain;
  if (from === undefined || closes === undefined || from >= minutesOfDay || closes > minutesOfDay)
    return null;
  if (closes > from) return { from, to: closes };
  // 「9点到5点」 is no night: whoever writes it means the afternoon, and nobody may guess.
  const isNight = from >= noon || nextDay.includes(alone.part ?? '');
  return isNight ? { from, to: closes + minutesOfDay } : null;
}

const allDay = /^(全天|24小时)$/;

/**
 * The hours of one day as people write them: 「9:00-11:30，14:00 到 17:30」. What opens after noon and closes before it opens
 * runs past midnight. Nothing written is a day without hours; undefined where it cannot be read, or where hours overlap.
 */
export function readDayHours(text: string): Span[] | undefined {
  const words = text
    .normalize('NFKC')
    .replaceAll(/\s*(-|–|—|~|～|到|至)\s*/g, '$1')
    .split(/[\s,，、;；]+/)
    .filter((word) => word !== '');
  if (words.length === 1 && allDay.test(words[0] ?? '')) return [{ from: 0, to: minutesOfDay }];
  const spans: Span[] = [];
  for (const word of words) {
    const span = readSpan(word);
    if (!span) return undefined;
    spans.push(span);
  }
  const merged = mergeSpans(spans);
  const minutes = (list: readonly Span[]) => list.reduce((sum, { from, to }) => sum + to - from, 0);
  return minutes(merged) === minutes(spans) ? merged : undefined;
}

const spoken = (minute: number) => {
  if (minute === minutesOfDay) return '24:00';
  return clockAt(minute).replace(/^0(?=\d)/, '');
};

/** The same hours as a form shows them: `9:00-11:30 14:00-17:30`. */
export const dayHoursText = (spans: readonly Span[]): string =>
  spans
    .map(({ from, to }) => {
      const isDoubtful = from < noon && to > minutesOfDay;
      return `${spoken(from)}-${isDoubtful ? '次日' : ''}${spoken(to)}`;
    })
    .join(' ');
