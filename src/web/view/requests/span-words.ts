import { clockFor } from '../../../core/clocks/clock-for.ts';
import type { Span } from '../../../core/clocks/clock.ts';
import { dayOf } from '../../../core/shared/dates.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';

type Words = Pick<Sentences, 'requests'>;

function wordsOf(span: Span, { requests }: Words): string {
  const { span: words } = requests;
  if ('hours' in span) return words.hours(span.hours);
  if ('workingDays' in span) return words.workingDays(span.workingDays);
  return 'days' in span ? words.days(span.days) : words.months(span.months);
}

/** How long each kind of request may wait, as the clocks stand today. */
export function spanWords(now: Date, words: Words) {
  const today = dayOf(now);
  const within = (code: 'danger' | 'urgent' | 'ordinary' | 'complex') =>
    wordsOf(clockFor(`request-${code}`, today), words);
  return {
    danger: within('danger'),
    urgent: within('urgent'),
    ordinary: within('ordinary'),
    complex: within('complex'),
  };
}
