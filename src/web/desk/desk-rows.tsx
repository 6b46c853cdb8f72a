import type { ActivityCard } from '../../core/activities/activity.ts';
import type { TodaysActivity } from '../../core/attendance/roll.ts';
import type { Sentences } from '../../locales/zh-Hans/tree.ts';
import { useFrame } from '../ui/frame/frame.tsx';
import { ListRow } from '../ui/list/list.tsx';
import { StateTag } from '../ui/state-tag/state-tag.tsx';
import { momentOf } from '../view/moments.ts';
import { OwnWords } from '../ui/own-words/own-words.tsx';

/** What there is to do about it now. */
function nextAct(
  { state, capacity }: Pick<ActivityCard, 'state' | 'capacity'>,
  { life, atDoor, desk }: Sentences,
): string | undefined {
  if (state === 'cancelled') return undefined;
  if (state === 'over') return life.close.button;
  return capacity === null ? atDoor.countTitle : desk.call;
}

/** One of today's activities: who comes, who has come, and the roll a touch away. */
export function TodayRow({ activity, showHome }: { activity: TodaysActivity; showHome: boolean }) {
  const { words, now } = useFrame();
  const { desk, dates, activities, atDoor } = words;
  const { capacity, taken, waiting, present, headcount, firstNames } = activity;
  const starts = momentOf(activity.startsAt, now);
  const isLeft = starts.inDays < 0 && activity.state === 'over';
  const where = [showHome && activity.homeName, activity.placeName].filter(Boolean).join(' · ');
  const names = words.frame.listed(firstNames.filter(Boolean));
  return (
    <ListRow
      href={`/desk/activities/${activity.id}`}
      title={
        <>
          <span className="numbers row-time">
            {isLeft ? dates.stamp(starts) : dates.span(starts, momentOf(activity.endsAt, now))}
          </span>{' '}
          <OwnWords>{activity.title}</OwnWords>
        </>
      }
      text={
        <>
          <OwnWords>{where}</OwnWords>
          {names && <span className="today__names">{desk.firstNames(names, taken > firstNames.length)}</span>}
          <span className="tags">
            {activity.state === 'cancelled' && <StateTag tone="alarm">{activities.cancelled}</StateTag>}
            {capacity === null ? (
              <StateTag>{desk.freeEntry}</StateTag>
            ) : (
              <StateTag>{desk.counts(taken, capacity)}</StateTag>
            )}
            {present > 0 && <StateTag tone="calm">{desk.presentCount(present)}</StateTag>}
            {headcount !== null && <StateTag tone="calm">{atDoor.counted(headcount)}</StateTag>}
            {waiting > 0 && <StateTag tone="sun">{desk.waitingCount(waiting)}</StateTag>}
          </span>
        </>
      }
      end={nextAct(activity, words)}
    />
  );
}

/** One of the days ahead. */
export function AheadRow({ activity }: { activity: ActivityCard }) {
  const { words, now } = useFrame();
  const { desk, dates } = words;
  return (
    <ListRow
      href={`/desk/activities/${activity.id}`}
      title={<OwnWords>{activity.title}</OwnWords>}
      text={
        <>
          {dates.moment(momentOf(activity.startsAt, now))}
          <span className="tags">
            {activity.capacity !== null && (
              <StateTag>{desk.counts(activity.taken, activity.capacity)}</StateTag>
            )}
            {activity.waiting > 0 && <StateTag tone="sun">{desk.waitingCount(activity.waiting)}</StateTag>}
          </span>
        </>
      }
    />
  );
}
