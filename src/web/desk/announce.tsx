import { announceActivity } from '../../core/activities/announce-activity.ts';
import { saveDraft } from '../../core/drafts/save-draft.ts';
import { useLoaded } from '../loaded.ts';
import { acting, goTo, loading, onceOf, textOf } from '../page-request.ts';
import { useAnswer, useWords } from '../ui/frame/frame.tsx';
import { Note } from '../ui/note/note.tsx';
import { Page } from '../ui/page/page.tsx';
import { blameTheDay, proposedTime } from '../view/forms/typed-time.ts';
import { AnnounceForm } from './announce-form.tsx';
import { herOf, hersOf } from '../cells/her-cells.ts';
import { listMyPlaces } from './my-places.ts';
import { fieldNames, readCapacity, readDraftTimes, readTimes, readWords } from './read-activity-form.ts';

export const loader = loading(async (page) => {
  const { ctx } = page;
  const places = await listMyPlaces(await hersOf(page));
  return { places, proposed: proposedTime(ctx.now), key: ctx.newId() };
});

export const action = acting(async ({ page, form }) => {
  const ctx = await herOf(page, textOf(form, 'homeId'));
  const once = onceOf(form);
  const wish = { homeId: textOf(form, 'homeId'), ...readWords(form), capacity: readCapacity(form) };
  if (form.has('keep')) {
    const { id } = await saveDraft(ctx, { ...wish, ...readDraftTimes(form) }, once);
    return goTo(`/desk/drafts/${id}`);
  }
  const askBeforeTwin = !form.has('twin');
  const activity = await announceActivity(ctx, { ...wish, ...readTimes(form), askBeforeTwin }, once).catch(
    (error: unknown) => {
      throw blameTheDay(error, { day: textOf(form, 'day'), now: ctx.now });
    },
  );
  return goTo(activity.capacity === null ? `/activities/${activity.id}` : `/desk/activities/${activity.id}`);
}, fieldNames);

const usualCapacity = '24';

export default function Announce() {
  const { places, proposed, key } = useLoaded(loader);
  const answer = useAnswer();
  const { desk, frame, life } = useWords();
  const empty = { title: '', bring: '', summary: '', forWhom: [], capacity: usualCapacity };
  return (
    <Page title={desk.newTitle} back={{ href: '/desk/today', label: frame.today }}>
      {places.length === 0 ? (
        <div className="section">
          <Note>{desk.noHomes}</Note>
        </div>
      ) : (
        <AnnounceForm
          places={places}
          known={{ ...empty, ...proposed }}
          idempotencyKey={key}
          answer={answer}
          keep={life.draft.save}
        />
      )}
    </Page>
  );
}
