import type { ActivityCard } from '../../core/activities/activity.ts';
import { listActivitiesEverywhere } from '../../core/activities/list-activities-everywhere.ts';
import { listAnnouncementsHeard } from '../../core/announcements/list-announcements-heard.ts';
import { addDays, dayOf, startOfDay } from '../../core/shared/dates.ts';
import type { TodaysActivity } from '../../core/attendance/roll.ts';
import { listOffersToAnswer } from '../../core/offers/list-offers-to-answer.ts';
import { showTodayEverywhere } from '../../core/attendance/today/show-today-everywhere.ts';
import { useLoaded } from '../loaded.ts';
import { loading } from '../page-request.ts';
import { ButtonLink, Buttons } from '../ui/button/button.tsx';
import { useFrame } from '../ui/frame/frame.tsx';
import { List } from '../ui/list/list.tsx';
import { Note } from '../ui/note/note.tsx';
import { OwnWords } from '../ui/own-words/own-words.tsx';
import { Page, Section } from '../ui/page/page.tsx';
import { calendarLine } from '../view/calendar-day.ts';
import { momentOf } from '../view/moments.ts';
import { PapersOfHomes } from './papers/papers-block.tsx';
import { hersOf } from '../cells/her-cells.ts';
import { ToAnswer } from './to-answer.tsx';
import { Asked, Drafts, Unclosed } from './course/left-over.tsx';
import { isResting, RestingHomes } from './course/resting.tsx';
import { AheadRow, TodayRow } from './desk-rows.tsx';
import { AskedOfHomes } from './requests/asked-of-homes.tsx';
import { queueOf } from './requests/queue-of.ts';
import { HeardToday } from './announcements/heard-today.tsx';

const daysAhead = 14;
const aheadAtOnce = 7;
const askedAtOnce = 5;

export const loader = loading(async (page) => {
  const hers = await hersOf(page);
  const today = await showTodayEverywhere(hers);
  const tomorrow = addDays(dayOf(page.ctx.now), 1);
  const { items: ahead } = await listActivitiesEverywhere(hers, {
    homeIds: today.homes.map(({ id }) => id),
    from: startOfDay(tomorrow),
    to: startOfDay(addDays(tomorrow, daysAhead)),
    limit: 100,
  });
  const toAnswer = (await Promise.all(hers.map(listOffersToAnswer))).flat();
  const asked = (await Promise.all(hers.map((ctx) => queueOf(ctx, askedAtOnce)))).flatMap(
    (items) => items ?? [],
  );
  const resting = today.homes.filter(isResting);
  const standing = await Promise.all(
    resting.map(({ id, pauseUntil }) =>
      listActivitiesEverywhere(hers, {
        ...{ homeIds: [id], from: page.ctx.now, to: startOfDay(pauseUntil), limit: 100 },
      }),
    ),
  );
  const stands = standing.flatMap(({ items }) => items).filter(({ state }) => state === 'open');
  const isNamedAbove = ({ id }: ActivityCard) => stands.some((one) => one.id === id);
  // What people just come to needs no list of names.
  return {
    ...today,
    asked,
    toAnswer,
    standing: stands,
    heard: (await Promise.all(hers.map(listAnnouncementsHeard))).flat(),
    ahead: ahead.filter((one) => one.capacity !== null && one.state === 'open' && !isNamedAbove(one)),
  };
});

/** The host's day: one list by time, each row one act. What lies ahead comes after it. */
export default function Today() {
  const { homes, activities, ahead, asked, heard, toAnswer, unclosed, questions, drafts, standing } =
    useLoaded(loader);
  const { words, now } = useFrame();
  const { desk, dates } = words;
  const day = [dates.today(momentOf(now, now)), calendarLine(now, words).lunar];
  if (homes.length === 0) return <NoHomes day={day.join(' · ')} />;
  const names = words.frame.listed(homes.map(({ name }) => name));
  return (
    <Page title={desk.today} lead={<DayAndHomes day={day.join(' · ')} names={names} />}>
      <RestingHomes homes={homes} standing={standing} />
      <HeardToday heard={heard} />
      {toAnswer.length > 0 && <ToAnswer offers={toAnswer} />}
      <div className="section">
        {activities.length === 0 ? (
          <Note tone="calm">{desk.empty}</Note>
        ) : (
          <TodayList activities={activities} />
        )}
      </div>
      <AskedOfHomes asked={asked} homes={homes} />
      <Asked questions={questions} />
      <Unclosed activities={unclosed} />
      <Buttons>
        <ButtonLink kind={activities.length === 0 ? 'main' : 'quiet'} href="/desk/activities/new">
          {desk.announce}
        </ButtonLink>
        <ButtonLink kind="quiet" href="/desk/homes">
          {words.furnish.title}
        </ButtonLink>
      </Buttons>
      <Drafts drafts={drafts} />
      <Ahead activities={ahead} />
      <PapersOfHomes homes={homes} />
      {/* Lists that were carried along go from the device after their day. */}
      <script src="/along.js" type="module" async />
    </Page>
  );
}

function DayAndHomes({ day, names }: { day: string; names: string }) {
  return (
    <>
      {`${day} · `}
      <OwnWords>{names}</OwnWords>
    </>
  );
}

/** The next few, and all of them a touch away: what she looks for below them stays within reach. */
function Ahead({ activities }: { activities: readonly ActivityCard[] }) {
  const { desk, homes } = useFrame().words;
  if (activities.length === 0) return null;
  const [first, rest] = [activities.slice(0, aheadAtOnce), activities.slice(aheadAtOnce)];
  return (
    <Section title={desk.ahead}>
      <AheadRows activities={first} />
      {rest.length > 0 && (
        <details className="week__rest">
          <summary>{homes.weekAll(activities.length)}</summary>
          <AheadRows activities={rest} />
        </details>
      )}
    </Section>
  );
}

function AheadRows({ activities }: { activities: readonly ActivityCard[] }) {
  return (
    <List>
      {activities.map((activity) => (
        <AheadRow key={activity.id} activity={activity} />
      ))}
    </List>
  );
}

function NoHomes({ day }: { day: string }) {
  const { desk, frame } = useFrame().words;
  return (
    <Page title={desk.today} lead={day} back={{ href: '/me', label: frame.mine }}>
      <div className="section">
        <Note>{desk.noHomes}</Note>
      </div>
    </Page>
  );
}

function TodayList({ activities }: { activities: readonly TodaysActivity[] }) {
  const { desk } = useFrame().words;
  const severalHomes = new Set(activities.map(({ homeId }) => homeId)).size > 1;
  return (
    <List label={desk.today}>
      {activities.map((activity) => (
        <TodayRow key={activity.id} activity={activity} showHome={severalHomes} />
      ))}
    </List>
  );
}
