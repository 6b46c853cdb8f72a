import type { ActivityCard } from '../../../core/activities/activity.ts';
import { momentOf } from '../../view/moments.ts';
import { placesWords } from '../../view/places-words.ts';
import { useFrame } from '../frame/frame.tsx';
import { ListRow } from '../list/list.tsx';
import { StateTag } from '../state-tag/state-tag.tsx';

/** An activity in a list: its name, when, where, and whether there is a place. */
export function ActivityRow({ activity, showHome = false }: { activity: ActivityCard; showHome?: boolean }) {
  const { words, now, largeText } = useFrame();
  const places = placesWords(activity, words);
  const where = [showHome && activity.homeName, !largeText && activity.placeName].filter(Boolean).join(' · ');
  return (
    <ListRow
      href={`/activities/${activity.id}`}
      title={activity.title}
      text={
        <>
          {words.dates.moment(momentOf(activity.startsAt, now))}
          {where && ` · ${where}`}
          <span className="activity-row__places">
            <StateTag tone={places.tone}>{places.text}</StateTag>
          </span>
        </>
      }
    />
  );
}
