import { showCalendarEntry } from '../../../core/activities/show-calendar-entry.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { plainly, partOf } from '../../page-request.ts';
import { icalendarOf } from '../../view/activities/icalendar.ts';

/** The activity for a phone's own calendar: what everybody may read, and nothing of whoever asks. */
export const loader = plainly(async ({ ctx, language }, args) => {
  const { activities } = sentencesIn(language);
  const entry = await showCalendarEntry(ctx, partOf(args, 'id'));
  const bring = entry.bring && `${activities.bring}: ${entry.bring}`;
  const text = icalendarOf({
    ...{ uid: entry.id, sequence: entry.sequence, saidAt: entry.saidAt },
    ...{ startsAt: entry.startsAt, endsAt: entry.endsAt, title: entry.title },
    place: [entry.homeName, entry.placeName].filter(Boolean).join(' · '),
    text: [entry.summary, bring].filter(Boolean).join('\n'),
    url: `${new URL(args.request.url).origin}/activities/${entry.id}`,
    cancelled: entry.state === 'cancelled',
  });
  return new Response(text, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="weijia-${entry.id}.ics"`,
    },
  });
});
