import type { Change, Times } from '../../../core/activities/changing/activity-change.ts';
import type { Audience } from '../../../core/activities/activity.ts';
import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import { momentOf } from '../moments.ts';

type Speech = { words: Sentences; now: Date };

/** For whom it is, in words. */
export const audienceWords = (forWhom: readonly Audience[], { life, frame }: Sentences): string =>
  forWhom.length === 0 ? life.anybody : frame.listed(forWhom.map((audience) => life.audience[audience]));

function timesWords({ startsAt, endsAt }: Times, { words: { dates }, now }: Speech): string {
  const [starts, ends] = [momentOf(startsAt, now), momentOf(endsAt, now)];
  return `${dates.fullDate(starts)} ${dates.span(starts, ends)}`;
}

/** What was, and what is: 「时间：12 月 21 日 9:30–11:00 → 12 月 22 日 9:30–11:00」. */
export function changeWords(change: Change, speech: Speech): string {
  const { life } = speech.words;
  const { what, from, nothing, noPlace } = life.change;
  const label = what[change.what];
  switch (change.what) {
    case 'time':
      return from(label, timesWords(change.before, speech), timesWords(change.after, speech));
    case 'place':
      return from(label, change.before ?? noPlace, change.after ?? noPlace);
    case 'title':
    case 'bring':
      return from(label, change.before ?? nothing, change.after ?? nothing);
    case 'forWhom':
      return from(
        label,
        audienceWords(change.before, speech.words),
        audienceWords(change.after, speech.words),
      );
    case 'summary':
    case 'leader':
      return label;
  }
}
