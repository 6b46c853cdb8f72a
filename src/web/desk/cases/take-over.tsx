import { takeCaseOver } from '../../../core/cases/team/take-case-over.ts';
import { worksOnCases } from '../../../core/cases/works-on-cases.ts';
import { notFound } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, partOf } from '../../page-request.ts';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Touch } from '../fold.tsx';

/** She reads nothing of it before she has taken it over; whether there is such a case is not told either. */
export const loader = loading(async ({ ctx }) => {
  if (!(await worksOnCases(ctx))) throw notFound('case-not-found');
  return { key: ctx.newId() };
});

export const action = acting(async ({ page, form, args }) => {
  const caseId = partOf(args, 'id');
  await takeCaseOver(page.ctx, { caseId }, onceOf(form));
  return goTo(`/desk/cases/${caseId}`);
});

/** Where nobody is left who stays with a case, one of the desk leads it on. */
export default function TakeOver() {
  const { key } = useLoaded(loader);
  const answer = useAnswer();
  const { cases, frame } = useWords();
  const { alone } = cases;
  return (
    <Page
      title={alone.title}
      windowTitle={frame.titleOf(cases.windowTitle)}
      lead={alone.lead}
      back={{ href: '/desk/cases', label: cases.title }}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      <div className="section">
        <Touch idempotencyKey={key} act="take-over" label={alone.do} why={cases.open.why} />
      </div>
    </Page>
  );
}
