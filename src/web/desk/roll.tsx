import { useActionData } from 'react-router';
import { markPresent } from '../../core/attendance/mark-present.ts';
import type { Roll } from '../../core/attendance/roll.ts';
import { showRoll } from '../../core/attendance/show-roll.ts';
import { signUp } from '../../core/signups/sign-up.ts';
import { useLoaded } from '../loaded.ts';
import { acting, goTo, loading, numberOf, partOf, textOf } from '../page-request.ts';
import { ButtonLink, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { useFrame } from '../ui/frame/frame.tsx';
import { Note } from '../ui/note/note.tsx';
import { Page, Section } from '../ui/page/page.tsx';
import { StateTag } from '../ui/state-tag/state-tag.tsx';
import { momentOf } from '../view/moments.ts';
import { AddByName } from './add-by-name.tsx';
import { RollList } from './roll-list.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const roll = await showRoll(ctx, partOf(args, 'id'));
  return { ...roll, key: ctx.newId() };
});

/** One touch: someone has come, or has not after all; or a name is written down for whoever uses no phone. */
export const action = acting(
  async ({ page: { ctx }, form, args }) => {
    const activityId = partOf(args, 'id');
    const here = `/desk/activities/${activityId}`;
    const come = textOf(form, 'come');
    const signupId = come || textOf(form, 'undo');
    if (signupId) {
      await markPresent(ctx, { signupId, present: come !== '' });
      return goTo(`${here}#row-${encodeURIComponent(signupId)}`);
    }
    const key = textOf(form, 'key').slice(0, 100) || undefined;
    const wish = { activityId, name: textOf(form, 'name'), partySize: numberOf(form, 'partySize') };
    const added = await signUp(ctx, wish, { key });
    return goTo(`${here}#row-${added.id}`);
  },
  ({ desk }) => ({
    name: { field: 'name', label: desk.addName },
    partySize: { field: 'partySize', label: desk.addSize },
  }),
);

export default function RollPage() {
  const { activity, rows, key } = useLoaded(loader);
  const answer = useActionData<typeof action>();
  const { words, now } = useFrame();
  const { desk, dates, frame } = words;
  return (
    <Page
      title={activity.title}
      own
      lead={[dates.moment(momentOf(activity.startsAt, now)), activity.placeName].filter(Boolean).join(' · ')}
      back={{ href: '/desk/today', label: frame.today }}
    >
      <Counts activity={activity} rows={rows} />
      <ErrorSummary faults={answer?.faults ?? []} />
      <Lists activity={activity} rows={rows} />
      {activity.state === 'open' && activity.capacity !== null && (
        <AddByName idempotencyKey={key} answer={answer} />
      )}
      <Buttons>
        <ButtonLink kind="quiet" href={`/activities/${activity.id}`}>
          {desk.seeActivity}
        </ButtonLink>
        {activity.state === 'open' && activity.capacity !== null && (
          <ButtonLink kind="quiet" href={`/desk/activities/${activity.id}/places`}>
            {desk.changePlaces}
          </ButtonLink>
        )}
        {activity.state === 'open' && (
          <ButtonLink kind="warn" href={`/desk/activities/${activity.id}/cancel`}>
            {desk.cancel}
          </ButtonLink>
        )}
      </Buttons>
    </Page>
  );
}

/** How many signed up, came, wait: people who came, parties that wait. */
function Counts({ activity, rows }: Roll) {
  const { desk, activities } = useFrame().words;
  const come = rows.filter(({ present }) => present).reduce((sum, { partySize }) => sum + partySize, 0);
  const waiting = rows.filter(({ status }) => status === 'waiting').length;
  return (
    <p className="tags section">
      {activity.capacity !== null && <StateTag>{desk.counts(activity.taken, activity.capacity)}</StateTag>}
      <StateTag tone="calm">{desk.presentCount(come)}</StateTag>
      {waiting > 0 && <StateTag tone="sun">{desk.waitingCount(waiting)}</StateTag>}
      {activity.state === 'cancelled' && <StateTag tone="alarm">{activities.cancelled}</StateTag>}
    </p>
  );
}

/** Those with a place, then those who wait; whoever comes from the queue can be noted as well. */
function Lists({ activity, rows }: Roll) {
  const { desk } = useFrame().words;
  const closed = activity.state === 'cancelled';
  const placed = rows.filter(({ status }) => status === 'confirmed');
  const queue = rows.filter(({ status }) => status === 'waiting');
  return (
    <>
      <Section title={desk.rollTitle}>
        {placed.length === 0 ? <Note>{desk.rollEmpty}</Note> : <RollList rows={placed} closed={closed} />}
      </Section>
      {queue.length > 0 && (
        <Section title={desk.queueTitle}>
          <RollList rows={queue} closed={closed} />
        </Section>
      )}
    </>
  );
}
