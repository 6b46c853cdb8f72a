import type { ActivityCard } from '../../../core/activities/activity.ts';
import { dayOf } from '../../../core/shared/dates.ts';
import { ActivityRow } from '../../ui/activity-row/activity-row.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { momentOf } from '../../view/moments.ts';

const shownAtOnce = 5;
/** Fewer than this are not worth a touch. */
const worthHiding = 3;

/** What a home does in the coming days: the next few, and all of them a touch away. */
export function Week({ activities }: { activities: readonly ActivityCard[] }) {
  const { words } = useFrame();
  if (activities.length === 0) return <Note>{words.homes.weekNothing}</Note>;
  const [first, rest] = [activities.slice(0, shownAtOnce), activities.slice(shownAtOnce)];
  if (rest.length < worthHiding) return <Days activities={activities} />;
  return (
    <>
      <Days activities={first} />
      <details className="week__rest">
        <summary>{words.homes.weekAll(activities.length)}</summary>
        <Days activities={rest} />
      </details>
    </>
  );
}

/** A heading a day, a row an activity. */
function Days({ activities }: { activities: readonly ActivityCard[] }) {
  const { words, now } = useFrame();
  const begin = ({ startsAt }: ActivityCard) => (startsAt < now ? now : startsAt);
  const days = Map.groupBy(activities, (activity) => dayOf(begin(activity)));
  return [...days].map(([day, ofDay]) => (
    <div className="week__day" key={day}>
      <h3>{words.dates.day(momentOf(ofDay[0] ? begin(ofDay[0]) : now, now))}</h3>
      <List>
        {ofDay.map((activity) => (
          <ActivityRow key={activity.id} activity={activity} />
        ))}
      </List>
    </div>
  ));
}
