import { cancelActivity } from '../../core/activities/cancel-activity.ts';
import { showRoll } from '../../core/attendance/show-roll.ts';
import { faultOf } from '../fault-lines.ts';
import { useLoaded } from '../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../page-request.ts';
import { Button, ButtonLink, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { TextField } from '../ui/field/field.tsx';
import { useAnswer, useWords } from '../ui/frame/frame.tsx';
import { Page } from '../ui/page/page.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const { activity, rows } = await showRoll(ctx, partOf(args, 'id'));
  const untold = rows.filter(({ byName }) => byName).length;
  return { activity, told: rows.length - untold, untold };
});

export const action = acting(
  async ({ page, args, form }) => {
    const activityId = partOf(args, 'id');
    await cancelActivity(page.ctx, { activityId, why: textOf(form, 'why').trim() || null });
    return goTo(`/desk/activities/${activityId}`);
  },
  ({ desk }) => ({ why: { field: 'why', label: desk.cancelWhy } }),
);

export default function Cancel() {
  const { activity, told, untold } = useLoaded(loader);
  const answer = useAnswer();
  const { desk } = useWords();
  return (
    <Page title={desk.cancelSure} lead={desk.cancelWhat(activity.title, told, untold)}>
      <ErrorSummary faults={answer?.faults ?? []} />
      <form method="post">
        {told > 0 && (
          <TextField
            id="why"
            label={desk.cancelWhy}
            hint={desk.cancelWhyHint}
            fault={faultOf(answer?.faults, 'why')}
            defaultValue={answer?.typed['why']}
            autoComplete="off"
            maxLength={200}
          />
        )}
        <Buttons>
          <Button kind="warn">{desk.cancelYes}</Button>
          <ButtonLink kind="quiet" href={`/desk/activities/${activity.id}`}>
            {desk.cancelNo}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
