import { listColleaguesBelow } from '../../../core/offices/list-colleagues-below.ts';
import { resetSecondStep } from '../../../core/offices/reset-second-step.ts';
import { notFound } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';

const list = '/desk/second-steps';

export const loader = loading(async ({ ctx }, args) => {
  const all = await listColleaguesBelow(ctx);
  const colleague = all.find(({ personId }) => personId === partOf(args, 'id'));
  if (!colleague) throw notFound('colleague-not-found');
  return colleague;
});

export const action = acting(async ({ page, args }) => {
  const { accountId } = await resetSecondStep(page.ctx, { personId: partOf(args, 'id') }, page);
  await page.auth.secondStep.reset(accountId);
  return goTo(`${list}?done=1`);
});

export default function ResetSecondStep() {
  const { name, phoneMasked, office } = useLoaded(loader);
  const answer = useAnswer();
  const { secondStep } = useWords();
  return (
    <Page
      title={secondStep.resetTitle(name ?? secondStep.someone)}
      lead={[office, phoneMasked].filter(Boolean).join(' · ')}
      back={{ href: list, label: secondStep.colleaguesTitle }}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      <p className="section">{secondStep.resetLead}</p>
      <form method="post">
        <Buttons>
          <Button kind="warn">{secondStep.reset}</Button>
          <ButtonLink kind="quiet" href={list}>
            {secondStep.resetNo}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
