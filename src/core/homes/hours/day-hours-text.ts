import { clockAt, mergeSpans, minutesOfDay, type Span } from '../hours.ts';

const clock = String.raw`(\d{1,2})(?:[:：点时.](\d{2})?)?`;
const spanShape = new RegExp(String.raw`^${clock}(?:-|–|—|~|～|到|至)${clock}$`);

const minuteIn = (hour: string | undefined, minute: string | undefined): number =>
  Number(hour) * 60 + Number(minute ?? 0);

function readSpan(text: string): Span | null {
  const found = spanShape.exec(text);
  if (!found) return null;
  const [from, closes] = [minuteIn(found[1], found[2]), minuteIn(found[3], found[4])];
  if (
    from >= minutesOfDay ||
    closes > minutesOfDay ||
    Number(found[2] ?? 0) > 59 ||
    Number(found[4] ?? 0) > 59
  ) {
    return null;
  }
  return { from, to: closes > from ? closes : closes + minutesOfDay };
}

/**
 * The hours of one day as people write them: 「9:00-11:30，14:00 到 17:30」. What closes before it opens runs past
 * midnight. Nothing written is a day without hours; undefined where it cannot be read, or where hours overlap.
 */
export function readDayHours(text: string): Span[] | undefined {
  const words = text
    .normalize('NFKC')
    .replaceAll(/\s*(-|–|—|~|～|到|至)\s*/g, '$1')
    .split(/[\s,，、;；]+/)
    .filter((word) => word !== '');
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
  spans.map(({ from, to }) => `${spoken(from)}-${spoken(to)}`).join(' ');
