import type { Roll } from '../../../core/attendance/roll.ts';
import { paperWords, type PaperScript } from '../../../locales/on-paper/paper-words.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { momentOf } from '../../view/moments.ts';

type Listed = {
  activity: Pick<Roll['activity'], 'title' | 'startsAt' | 'homeName' | 'placeName' | 'taken' | 'capacity'>;
  rows: readonly Pick<Roll['rows'][number], 'name' | 'partySize' | 'status'>[];
};

/** The roll as people write it in a group; names and numbers of people alone, the queue below a line of its own. */
export function relayText({ activity, rows }: Listed, script: PaperScript, now: Date): string {
  const { relay } = paperWords(script);
  const { dates } = sentencesIn(script);
  const starts = momentOf(activity.startsAt, now);
  // A place that is offered is held for her, and counts as taken in the line above.
  const placed = rows.filter(({ status }) => status !== 'waiting');
  const queue = rows.filter(({ status }) => status === 'waiting');
  const row = ({ name, partySize }: Listed['rows'][number], place: number) =>
    relay.row(place, name || relay.unnamed, partySize);
  return [
    relay.head,
    activity.title,
    relay.when(dates.today(starts), dates.time(starts)),
    [activity.homeName, activity.placeName].filter(Boolean).join(' · '),
    relay.counts(activity.taken, activity.capacity ?? 0),
    '',
    ...placed.map((one, at) => row(one, at + 1)),
    ...(queue.length > 0 ? [relay.queue] : []),
    ...queue.map((one, at) => row(one, placed.length + at + 1)),
  ].join('\n');
}
