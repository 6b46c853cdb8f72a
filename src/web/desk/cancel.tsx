import { cancelActivity } from '../../core/activities/cancel-activity.ts';
import { showRoll } from '../../core/attendance/show-roll.ts';
import { useLoaded } from '../loaded.ts';
import { acting, goTo, loading, partOf } from '../page-request.ts';
import { Button, ButtonLink, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { useAnswer, useWords } from '../ui/frame/frame.tsx';
import { Page } from '../ui/page/page.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const { activity, rows } = await showRoll(ctx, partOf(args, 'id'));
  return { activity, people: rows.reduce((sum, { partySize }) => sum + partySize, 0) };
});

export const action = acting(async ({ page, args }) => {
  const activityId = partOf(args, 'id');
  await cancelActivity(page.ctx, { activityId });
  return goTo(`/desk/activities/${activityId}`);
});

export default function Cancel() {
  const { activity, people } = useLoaded(loader);
  const answer = useAnswer();
  const { desk } = useWords();
  return (
    <Page title={desk.cancelSure} lead={`「${activity.title}」${desk.cancelWhat(people)}`}>
      <ErrorSummary faults={answer?.faults ?? []} />
      <form method="post">
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
