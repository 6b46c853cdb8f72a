import { changeActivity } from '../../../core/activities/changing/change-activity.ts';
import { showActivityToChange } from '../../../core/activities/changing/show-activity-to-change.ts';
import { showRoll } from '../../../core/attendance/show-roll.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { clockOf, dayOf } from '../../../core/shared/dates.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, numberOf, partOf, textOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { retyped } from '../../view/forms/typed-time.ts';
import { ActivityFields } from '../activity-fields.tsx';
import { fieldNames, readWords } from '../read-activity-form.ts';

export const loader = loading(async ({ ctx }, args) => {
  const activity = await showActivityToChange(ctx, partOf(args, 'id'));
  const { rows } = await showRoll(ctx, activity.id);
  const { places } = await showHome(ctx, activity.homeId);
  const told = rows.filter(({ byName }) => !byName).length;
  return { activity, told, places: [{ home: { id: activity.homeId, name: activity.homeName }, places }] };
});

export const action = acting(async ({ page: { ctx }, form, args }) => {
  const activityId = partOf(args, 'id');
  const known = await showActivityToChange(ctx, activityId);
  const typed = { day: textOf(form, 'day'), from: textOf(form, 'from'), to: textOf(form, 'to') };
  const sequence = numberOf(form, 'sequence');
  await changeActivity(ctx, { activityId, sequence, ...readWords(form), ...retyped(known, typed) });
  return goTo(`/desk/activities/${activityId}`);
}, fieldNames);

export default function Change() {
  const { activity, told, places } = useLoaded(loader);
  const answer = useAnswer();
  const { life, desk } = useWords();
  const roll = `/desk/activities/${activity.id}`;
  const known = {
    ...{ placeId: activity.placeId ?? '', title: activity.title, forWhom: activity.forWhom },
    ...{ day: dayOf(activity.startsAt), from: clockOf(activity.startsAt), to: clockOf(activity.endsAt) },
    ...{ bring: activity.bring ?? '', summary: activity.summary },
  };
  return (
    <Page
      title={life.change.title}
      lead={life.change.lead(told)}
      back={{ href: roll, label: desk.rollTitle }}
    >
      <form method="post">
        <ErrorSummary faults={answer?.faults ?? []} />
        <input type="hidden" name="sequence" value={activity.sequence} />
        <ActivityFields places={places} known={known} answer={answer} />
        <Buttons>
          <Button>{life.change.save}</Button>
          <ButtonLink kind="quiet" href={roll}>
            {life.change.leave}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
