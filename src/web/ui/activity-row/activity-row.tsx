import type { ActivityCard } from '../../../core/activities/activity.ts';
import { momentOf } from '../../view/moments.ts';
import { placesWords } from '../../view/words/places-words.ts';
import { useFrame } from '../frame/frame.tsx';
import { ListRow } from '../list/list.tsx';
import { StateTag } from '../state-tag/state-tag.tsx';
import { OwnWords } from '../own-words/own-words.tsx';

/** An activity in the list of its day: the time, its name, whether there is a place. */
export function ActivityRow({ activity }: { activity: ActivityCard }) {
  const { words, now, largeText } = useFrame();
  const places = placesWords(activity, words);
  return (
    <ListRow
      href={`/activities/${activity.id}`}
      title={
        <>
          <span className="numbers row-time">{words.dates.time(momentOf(activity.startsAt, now))}</span>{' '}
          <OwnWords>{activity.title}</OwnWords>
        </>
      }
      text={
        <span className="tags">
          <StateTag tone={places.tone}>{places.text}</StateTag>
          {activity.placeName && !largeText && <OwnWords>{activity.placeName}</OwnWords>}
        </span>
      }
    />
  );
}
