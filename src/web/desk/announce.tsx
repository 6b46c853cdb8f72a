import { announceActivity } from '../../core/activities/announce-activity.ts';
import { listMyHomes } from '../../core/homes/list-my-homes.ts';
import { showHome } from '../../core/homes/show-home.ts';
import { personOnly } from '../../core/shared/person-only.ts';
import { useLoaded } from '../loaded.ts';
import { acting, goTo, loading, numberOf, onceOf, textOf } from '../page-request.ts';
import { useAnswer, useWords } from '../ui/frame/frame.tsx';
import { Note } from '../ui/note/note.tsx';
import { Page } from '../ui/page/page.tsx';
import { blameTheDay, proposedTime, typedSpan } from '../view/forms/typed-time.ts';
import { AnnounceForm } from './announce-form.tsx';

export const loader = loading(async ({ ctx }) => {
  personOnly(ctx);
  const homes = await listMyHomes(ctx);
  const places = await Promise.all(
    homes.map(async (home) => ({ home, places: (await showHome(ctx, home.id)).places })),
  );
  return { homes, places, proposed: proposedTime(ctx.now), key: ctx.newId() };
});

export const action = acting(
  async ({ page: { ctx }, form }) => {
    const day = textOf(form, 'day');
    const activity = await announceActivity(
      ctx,
      {
        homeId: textOf(form, 'homeId'),
        title: textOf(form, 'title'),
        summary: textOf(form, 'summary'),
        bring: textOf(form, 'bring').trim() || null,
        ...typedSpan({ day, from: textOf(form, 'from'), to: textOf(form, 'to') }),
        placeId: textOf(form, 'placeId') || null,
        askBeforeTwin: !form.has('twin'),
        capacity: textOf(form, 'capacity').trim() === '' ? null : numberOf(form, 'capacity'),
      },
      onceOf(form),
    ).catch((error: unknown) => {
      throw blameTheDay(error, { day, now: ctx.now });
    });
    return goTo(
      activity.capacity === null ? `/activities/${activity.id}` : `/desk/activities/${activity.id}`,
    );
  },
  ({ desk }) => ({
    homeId: { field: 'homeId', label: desk.home },
    title: { field: 'title', label: desk.title },
    summary: { field: 'summary', label: desk.summary },
    bring: { field: 'bring', label: desk.bring },
    day: { field: 'day', label: desk.day },
    from: { field: 'from', label: desk.from },
    to: { field: 'to', label: desk.to },
    startsAt: { field: 'from', label: desk.from },
    endsAt: { field: 'to', label: desk.to },
    placeId: { field: 'placeId', label: desk.place },
    capacity: { field: 'capacity', label: desk.capacity },
    askBeforeTwin: { field: 'twin', label: desk.twin },
  }),
);

export default function Announce() {
  const { homes, places, proposed, key } = useLoaded(loader);
  const answer = useAnswer();
  const { desk, frame } = useWords();
  return (
    <Page title={desk.newTitle} back={{ href: '/desk/today', label: frame.today }}>
      {homes.length === 0 ? (
        <div className="section">
          <Note>{desk.noHomes}</Note>
        </div>
      ) : (
        <AnnounceForm places={places} proposed={proposed} idempotencyKey={key} answer={answer} />
      )}
    </Page>
  );
}
