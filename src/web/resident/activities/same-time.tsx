import type { RelativeFor } from '../../../core/signups/for-others/show-family-for.ts';
import type { PlaceThen } from '../../../core/signups/same-time/place-then-queries.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { momentOf } from '../../view/moments.ts';

type SameTimeProps = {
  /** Hers; none where she has a place here already. */
  hers: readonly PlaceThen[];
  /** Those who have none. */
  relatives: readonly RelativeFor[];
};

/** What she has, or one of her family, at the same time. She decides: nothing is refused. */
export function SameTime({ hers, relatives }: SameTimeProps) {
  const { words, now } = useFrame();
  const { activities, dates } = words;
  const said = [
    ...hers.map((place) => ({ place, who: null })),
    ...relatives.flatMap(({ name, sameTime }) => sameTime.map((place) => ({ place, who: name }))),
  ];
  if (said.length === 0) return null;
  return (
    <div className="section">
      <Note tone="sun">
        {said.map(({ place, who }) => (
          <p key={`${place.personId} ${place.activityId}`}>
            {activities.sameTime(who, dates.moment(momentOf(place.startsAt, now)))}{' '}
            <a href={`/activities/${place.activityId}`}>
              <OwnWords>{place.title}</OwnWords>
            </a>
          </p>
        ))}
      </Note>
    </div>
  );
}
