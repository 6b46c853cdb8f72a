import { closeActivity } from '../../../core/activities/close-activity.ts';
import { showActivityToChange } from '../../../core/activities/changing/show-activity-to-change.ts';
import { faultOf } from '../../fault-lines.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';

export const loader = loading(({ ctx }, args) => showActivityToChange(ctx, partOf(args, 'id')));

export const action = acting(
  async ({ page, args, form }) => {
    await closeActivity(page.ctx, { activityId: partOf(args, 'id'), line: textOf(form, 'line') });
    return goTo('/desk/today');
  },
  ({ life }) => ({ line: { field: 'line', label: life.close.line } }),
);

/** An activity that is over leaves her list, with a line or without. */
export default function Close() {
  const activity = useLoaded(loader);
  const answer = useAnswer();
  const { close } = useWords().life;
  return (
    <Page
      title={close.title}
      lead={close.lead}
      back={{ href: `/desk/activities/${activity.id}`, label: activity.title, own: true }}
    >
      <form method="post">
        <ErrorSummary faults={answer?.faults ?? []} />
        <TextField
          id="line"
          label={close.line}
          hint={close.lineHint}
          maxLength={200}
          defaultValue={answer?.typed['line'] ?? activity.closingLine ?? ''}
          fault={faultOf(answer?.faults, 'line')}
        />
        <Buttons>
          <Button>{activity.closedAt ? close.again : close.button}</Button>
        </Buttons>
      </form>
    </Page>
  );
}
