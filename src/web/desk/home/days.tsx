import { listActivities } from '../../../core/activities/list-activities.ts';
import { changeDay, undoDay } from '../../../core/homes/desk/change-day.ts';
import { showFurnishing, type Furnished } from '../../../core/homes/desk/show-furnishing.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../../../core/shared/dates.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { typedField } from '../../view/forms/typed-field.ts';

export const loader = loading(async ({ ctx }, args) => {
  const furnished = await showFurnishing(ctx, partOf(args, 'id'));
  const changed = await Promise.all(
    furnished.changed.map(async (day) => ({ ...day, stillOn: await countStillOn(ctx, furnished, day) })),
  );
  return { furnished, changed, tomorrow: addDays(dayOf(ctx.now), 1), key: ctx.newId() };
});

/** Activities that stand on a day on which the home stays closed. */
async function countStillOn(ctx: Ctx, { home }: Furnished, { day, open }: { day: string; open: string }) {
  if (open !== '') return 0;
  const [from, to] = [startOfDay(day), startOfDay(addDays(day, 1))];
  const { items } = await listActivities(ctx, { homeIds: [home.id], from, to, limit: 100 });
  return items.filter(({ state }) => state === 'open').length;
}

type Changed = Furnished['changed'][number] & { stillOn: number };

export const action = acting(
  async ({ page: { ctx }, form, args }) => {
    const homeId = partOf(args, 'id');
    const once = onceOf(form);
    const undone = textOf(form, 'undo');
    if (undone) await undoDay(ctx, { homeId, day: undone }, once);
    else {
      const day = textOf(form, 'day');
      await changeDay(ctx, { homeId, day, open: textOf(form, 'open'), reason: textOf(form, 'reason') }, once);
    }
    return goTo(`/desk/homes/${homeId}/days`);
  },
  ({ furnish }) => ({
    day: { field: 'day', label: furnish.day },
    open: { field: 'open', label: furnish.dayHours },
    reason: { field: 'reason', label: furnish.reason },
  }),
);

/** Single days that are not as their weekday: what is set already, then one more. */
export default function ChangedDays() {
  const { furnished, changed, tomorrow, key } = useLoaded(loader);
  const answer = useAnswer();
  const { furnish } = useFrame().words;
  const field = typedField(answer);
  const { id } = furnished.home;
  return (
    <Page
      title={furnish.days}
      lead={furnish.daysHow}
      back={{ href: `/desk/homes/${id}`, label: furnish.back }}
    >
      <ChangedList changed={changed} />
      <Section title={furnish.addDay}>
        <form method="post">
          <ErrorSummary faults={answer?.faults ?? []} />
          <input type="hidden" name="key" value={key} />
          <TextField {...field('day', tomorrow)} label={furnish.day} type="date" required />
          <TextField
            {...field('open')}
            label={furnish.dayHours}
            hint={furnish.dayHoursHint}
            autoComplete="off"
          />
          <TextField {...field('reason')} label={furnish.reason} hint={furnish.reasonHint} />
          <Buttons>
            <Button>{furnish.setDay}</Button>
          </Buttons>
        </form>
      </Section>
    </Page>
  );
}

function ChangedList({ changed }: { changed: readonly Changed[] }) {
  const { words, now } = useFrame();
  const { furnish, dates } = words;
  if (changed.length === 0) {
    return (
      <div className="section">
        <Note>{furnish.noDays}</Note>
      </div>
    );
  }
  return (
    <form method="post" className="section">
      <List label={furnish.days}>
        {changed.map(({ day, open, reason, stillOn }) => (
          <ListRow
            key={day}
            title={dates.day(momentOf(startOfDay(day), now))}
            text={
              <>
                {open === '' ? furnish.closedThatDay : open}
                {reason && (
                  <>
                    {' · '}
                    <OwnWords>{reason}</OwnWords>
                  </>
                )}
                {stillOn > 0 && <strong className="facts__aside">{furnish.stillOn(stillOn)}</strong>}
              </>
            }
            end={<Undo day={day} />}
          />
        ))}
      </List>
    </form>
  );
}

function Undo({ day }: Pick<Changed, 'day'>) {
  const { words, now } = useFrame();
  return (
    <button type="submit" className="link-button" name="undo" value={day}>
      {words.furnish.undoDay}
      <span className="unseen"> {words.dates.day(momentOf(startOfDay(day), now))}</span>
    </button>
  );
}
