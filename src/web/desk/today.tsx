import { useLoaderData } from 'react-router';
import type { TodaysActivity } from '../../core/attendance/roll.ts';
import { showToday } from '../../core/attendance/show-today.ts';
import { loading } from '../page-request.ts';
import { ButtonLink, Buttons } from '../ui/button/button.tsx';
import { useFrame } from '../ui/frame/frame.tsx';
import { List, ListRow } from '../ui/list/list.tsx';
import { Note } from '../ui/note/note.tsx';
import { Page } from '../ui/page/page.tsx';
import { StateTag } from '../ui/state-tag/state-tag.tsx';
import { calendarLine } from '../view/calendar-day.ts';
import { momentOf } from '../view/moments.ts';

export const loader = loading(({ ctx }) => showToday(ctx));

/** The host's day: one list by time, each row one act. */
export default function Today() {
  const { homes, activities } = useLoaderData<typeof loader>();
  const { words, now } = useFrame();
  const { desk, dates } = words;
  const day = [dates.today(momentOf(now, now)), calendarLine(now, words).lunar].join(' · ');
  if (homes.length === 0) {
    return (
      <Page title={desk.today} lead={day} back={{ href: '/me', label: words.frame.mine }}>
        <div className="section">
          <Note>{desk.noHomes}</Note>
        </div>
      </Page>
    );
  }
  return (
    <Page title={desk.today} lead={`${day} · ${words.frame.listed(homes.map(({ name }) => name))}`}>
      <div className="section">
        {activities.length === 0 ? (
          <Note tone="calm">{desk.empty}</Note>
        ) : (
          <List label={desk.today}>
            {activities.map((activity) => (
              <TodayRow key={activity.id} activity={activity} showHome={homes.length > 1} />
            ))}
          </List>
        )}
      </div>
      <Buttons>
        <ButtonLink kind={activities.length === 0 ? 'main' : 'quiet'} href="/desk/activities/new">
          {desk.announce}
        </ButtonLink>
        {homes.length === 1 && (
          <ButtonLink kind="quiet" href={`/homes/${homes[0]?.id}`}>
            {words.homes.thisWeek}
          </ButtonLink>
        )}
      </Buttons>
    </Page>
  );
}

function TodayRow({ activity, showHome }: { activity: TodaysActivity; showHome: boolean }) {
  const { words, now } = useFrame();
  const { desk, dates, activities } = words;
  const { capacity, taken, waiting, present, firstNames } = activity;
  const names = words.frame.listed(firstNames.filter(Boolean));
  return (
    <ListRow
      href={capacity === null ? `/activities/${activity.id}` : `/desk/activities/${activity.id}`}
      title={
        <>
          <span className="numbers row-time">
            {dates.span(momentOf(activity.startsAt, now), momentOf(activity.endsAt, now))}
          </span>{' '}
          {activity.title}
        </>
      }
      text={
        <>
          {[showHome && activity.homeName, activity.placeName].filter(Boolean).join(' · ')}
          {names && <span className="today__names">{desk.firstNames(names, taken > firstNames.length)}</span>}
          <span className="tags">
            {activity.state === 'cancelled' && <StateTag tone="alarm">{activities.cancelled}</StateTag>}
            {capacity === null ? (
              <StateTag>{desk.freeEntry}</StateTag>
            ) : (
              <StateTag>{desk.counts(taken, capacity)}</StateTag>
            )}
            {present > 0 && <StateTag tone="calm">{desk.presentCount(present)}</StateTag>}
            {waiting > 0 && <StateTag tone="sun">{desk.waitingCount(waiting)}</StateTag>}
          </span>
        </>
      }
      end={capacity === null ? undefined : desk.call}
    />
  );
}
