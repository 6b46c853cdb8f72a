import type { ActivityView } from '../../../core/activities/show-activity.ts';
import { Facts } from '../../ui/facts/facts.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { audienceWords } from '../../view/activities/change-words.ts';
import { momentOf } from '../../view/moments.ts';
import { OwnWords } from '../../ui/own-words/own-words.tsx';

/** Whether it is on, when, where, who leads, what to bring. */
export function ActivityFacts({ activity }: { activity: ActivityView }) {
  return (
    <>
      <ClosedThatDay activity={activity} />
      <WhenAndWhere activity={activity} />
    </>
  );
}

/** Its home stays closed that day and the activity stands all the same: she asks before she sets out. */
function ClosedThatDay({ activity }: { activity: ActivityView }) {
  const { life } = useFrame().words;
  const { closedThatDay: closed, state } = activity;
  if (!closed || state !== 'open') return null;
  return (
    <div className="section">
      <Note tone="sun">
        <p>{life.closedThatDay(closed.reason)}</p>
      </Note>
    </div>
  );
}

function WhenAndWhere({ activity }: { activity: ActivityView }) {
  const { words } = useFrame();
  const { activities } = words;
  return (
    <Facts
      facts={[
        { label: activities.when, text: <When activity={activity} /> },
        {
          label: activities.where,
          text: (
            <>
              <a href={`/homes/${activity.homeId}`}>
                <OwnWords>{activity.homeName}</OwnWords>
              </a>
              {activity.placeName && (
                <span className="facts__aside">
                  <OwnWords>{activity.placeName}</OwnWords>
                </span>
              )}
            </>
          ),
        },
        activity.forWhom.length > 0 && {
          label: words.life.forWhom,
          text: audienceWords(activity.forWhom, words),
        },
        activity.leader ? { label: activities.leader, text: <OwnWords>{activity.leader}</OwnWords> } : null,
        {
          label: activities.bring,
          text: activity.bring ? <OwnWords>{activity.bring}</OwnWords> : activities.bringNothing,
        },
      ]}
    />
  );
}

function When({ activity }: { activity: ActivityView }) {
  const { words, now } = useFrame();
  const { dates } = words;
  const starts = momentOf(activity.startsAt, now);
  return (
    <>
      <strong>{dates.moment(starts)}</strong>
      <span className="quiet small facts__aside">
        {dates.fullDate(starts)}{' '}
        <span className="facts__span">{dates.span(starts, momentOf(activity.endsAt, now))}</span>
      </span>
    </>
  );
}
