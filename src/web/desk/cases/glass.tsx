import { breakGlassOf } from '../../../core/cases/glass/break-glass-of.ts';
import { listCases } from '../../../core/cases/reading/list-cases.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, onceOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextArea, TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { deskCtx } from '../requests/desk-ctx.ts';

/** For those alone who have a seat; nothing of any case is told before the glass is broken. */
export const loader = loading(async (page) => {
  const ctx = await deskCtx(page);
  await listCases(ctx, { limit: 1 });
  return { key: ctx.newId() };
});

export const action = acting(
  async ({ page, form }) => {
    const wish = { whom: textOf(form, 'whom'), reason: textOf(form, 'reason') };
    const { caseId } = await breakGlassOf(await deskCtx(page), wish, onceOf(form));
    return goTo(`/desk/cases/${caseId}`);
  },
  ({ cases: { find } }) => ({
    whom: { field: 'whom', label: find.whom },
    reason: { field: 'reason', label: find.reason },
  }),
);

/** An emergency: what will happen is said before, then one form that finds the case and opens it for three hours. */
export default function BreakTheGlass() {
  const { key } = useLoaded(loader);
  const answer = useAnswer();
  const { cases, frame } = useWords();
  const { find } = cases;
  const field = typedField(answer);
  return (
    <Page
      title={find.title}
      windowTitle={frame.titleOf(cases.windowTitle)}
      lead={find.lead}
      back={{ href: '/desk/cases', label: cases.title }}
    >
      <div className="section">
        <Note tone="sun">
          <ul>
            {find.what.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </Note>
      </div>
      <form method="post" noValidate autoComplete="off" className="section">
        <ErrorSummary faults={answer?.faults ?? []} />
        <input type="hidden" name="key" value={answer?.typed['key'] ?? key} />
        <TextField {...field('whom')} label={find.whom} hint={find.whomHint} autoComplete="off" required />
        <TextArea {...field('reason')} label={find.reason} hint={find.reasonHint} required />
        <Buttons>
          <Button>{find.do}</Button>
        </Buttons>
      </form>
    </Page>
  );
}
