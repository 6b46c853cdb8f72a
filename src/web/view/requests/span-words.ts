import type { Span } from '../../../core/clocks/clock.ts';
import type { HowLong } from '../../../core/requests/running/how-long.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';

type Words = Pick<Sentences, 'requests'>;

function wordsOf(span: Span, { requests }: Words): string {
  const { span: words } = requests;
  if ('hours' in span) return words.hours(span.hours);
  if ('workingDays' in span) return words.workingDays(span.workingDays);
  return 'days' in span ? words.days(span.days) : words.months(span.months);
}

/** How long each kind of request may wait, in words. */
export const spanWords = ({ danger, urgent, ordinary, complex }: HowLong, words: Words) => ({
  ...{ danger: wordsOf(danger, words), urgent: wordsOf(urgent, words) },
  ...{ ordinary: wordsOf(ordinary, words), complex: wordsOf(complex, words) },
});
