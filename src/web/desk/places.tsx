import { mostPlaces } from '../../core/activities/activity.ts';
import { changePlaces } from '../../core/activities/change-places.ts';
import { showActivity } from '../../core/activities/show-activity.ts';
import { useLoaded } from '../loaded.ts';
import { acting, goTo, loading, numberOf, partOf } from '../page-request.ts';
import { Button, ButtonLink, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { TextField } from '../ui/field/field.tsx';
import { useAnswer, useWords } from '../ui/frame/frame.tsx';
import { Page } from '../ui/page/page.tsx';

export const loader = loading(({ ctx }, args) => showActivity(ctx, partOf(args, 'id')));

export const action = acting(
  async ({ page, args, form }) => {
    const activityId = partOf(args, 'id');
    await changePlaces(page.ctx, { activityId, capacity: numberOf(form, 'capacity') });
    return goTo(`/desk/activities/${activityId}`);
  },
  ({ desk }) => ({ capacity: { field: 'capacity', label: desk.capacity } }),
);

/** More places, or fewer: one number. */
export default function Places() {
  const activity = useLoaded(loader);
  const answer = useAnswer();
  const { desk } = useWords();
  const roll = `/desk/activities/${activity.id}`;
  return (
    <Page
      title={desk.changePlaces}
      lead={desk.changePlacesWhat(activity.title)}
      back={{ href: roll, label: desk.rollTitle }}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      <form method="post">
        <TextField
          id="capacity"
          label={desk.capacity}
          hint={desk.counts(activity.taken, activity.capacity ?? 0)}
          type="number"
          inputMode="numeric"
          min={1}
          max={mostPlaces}
          required
          defaultValue={answer?.typed['capacity'] ?? String(activity.capacity ?? '')}
          fault={answer?.faults.find(({ field }) => field === 'capacity')?.sentence}
        />
        <Buttons>
          <Button>{desk.changePlacesYes}</Button>
          <ButtonLink kind="quiet" href={roll}>
            {desk.changePlacesNo}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
