import type { ActivityCard } from '../../../core/activities/activity.ts';
import { dayOf } from '../../../core/shared/dates.ts';
import { ActivityRow } from '../../ui/activity-row/activity-row.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { momentOf } from '../../view/moments.ts';

/** What a home does in the coming days: a heading a day, a row an activity. */
export function Week({ activities }: { activities: readonly ActivityCard[] }) {
  const { words, now } = useFrame();
  if (activities.length === 0) return <Note>{words.homes.weekNothing}</Note>;
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
