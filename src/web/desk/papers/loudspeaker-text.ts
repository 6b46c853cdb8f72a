import type { ActivityView } from '../../../core/activities/show-activity.ts';
import { isGivenAtOnce } from '../../../core/claims/claim.ts';
import { dayOf } from '../../../core/shared/dates.ts';
import { paperWords, type PaperScript, type PaperWords } from '../../../locales/on-paper/paper-words.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { lunarDayOf } from '../../view/calendar-day.ts';
import { momentOf } from '../../view/moments.ts';

type Announced = Pick<
  ActivityView,
  | 'title'
  | 'homeName'
  | 'placeName'
  | 'startsAt'
  | 'endsAt'
  | 'state'
  | 'capacity'
  | 'taken'
  | 'waiting'
  | 'bring'
> & { phone: string | null };

/** What the loudspeaker says of an activity: everything twice, times as they are spoken, no neighbour's name. */
export function loudspeakerText(activity: Announced, script: PaperScript): string {
  const { loud } = paperWords(script);
  const news = activity.state === 'cancelled' ? cancelled(activity, script) : invitation(activity, script);
  return [loud.call, ...news, '', loud.again, ...news, '', loud.end].join('\n');
}

function spokenStart({ startsAt }: Pick<Announced, 'startsAt'>, script: PaperScript) {
  const { loud } = paperWords(script);
  const { month, day, weekday, hour, minute } = momentOf(startsAt, startsAt);
  return {
    date: loud.date(month, day, weekday),
    lunar: lunarDayOf(dayOf(startsAt), sentencesIn(script)),
    clock: loud.clock(hour, minute),
  };
}

/** The end, with its day where that is another. */
function spokenEnd(
  { startsAt, endsAt }: Pick<Announced, 'startsAt' | 'endsAt'>,
  { loud }: PaperWords,
): string {
  const { month, day, weekday, hour, minute } = momentOf(endsAt, startsAt);
  const clock = loud.clock(hour, minute);
  return dayOf(startsAt) === dayOf(endsAt) ? clock : `${loud.date(month, day, weekday)}${clock}`;
}

/** What somebody's own words end with, the sentence around them brings. */
const withoutEnd = (text: string) =>
  text
    .trim()
    .replace(/[。.！!；;，,\s]+$/u, '')
    .replaceAll(/\s*\n\s*/g, '，');

function invitation(activity: Announced, script: PaperScript): string[] {
  const words = paperWords(script);
  const { loud } = words;
  const { date, lunar, clock } = spokenStart(activity, script);
  const { phone, placeName, bring } = activity;
  return [
    loud.what(activity.homeName, withoutEnd(activity.title)),
    loud.when({ date, lunar, from: clock, to: spokenEnd(activity, words) }),
    ...(placeName ? [loud.where(placeName)] : []),
    ...(bring?.trim() ? [loud.bring(withoutEnd(bring).replace(/^请?[带帶][上着著好]?/u, ''))] : []),
    ...places(activity, words),
    ...(activity.capacity === null
      ? phone
        ? [loud.ask(phone)]
        : []
      : [phone ? loud.ring(phone) : loud.comeBy]),
  ];
}

/** A place that is kept for those who wait is none for whoever hears this. */
function places({ capacity, taken, waiting }: Announced, { loud }: PaperWords): string[] {
  if (capacity === null) return [loud.free];
  if (isGivenAtOnce({ capacity, taken, waiting }, 1)) return [loud.left(capacity - taken)];
  return [taken < capacity ? loud.keptForTheQueue : loud.full];
}

function cancelled(activity: Announced, script: PaperScript): string[] {
  const { loud } = paperWords(script);
  const { date, lunar, clock } = spokenStart(activity, script);
  const { phone } = activity;
  return [
    loud.what(activity.homeName, withoutEnd(activity.title)),
    loud.cancelled(date, lunar, clock),
    ...(phone ? [loud.ask(phone)] : []),
  ];
}
