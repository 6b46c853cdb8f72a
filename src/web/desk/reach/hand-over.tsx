import { showExecutive } from '../../../core/executives/show-executive.ts';
import { handOverLinks } from '../../../core/links/hand-over-links.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { officeCtx } from '../rosters/roster-ctx.ts';
import { executivesOf } from './executive-choice.ts';
import { ExecutiveField } from './executive-field.tsx';
import { placeHref } from './reach-ctx.ts';

export const loader = loading(async (page, args) => {
  const ctx = await officeCtx(page);
  const from = await showExecutive(ctx, { executiveId: partOf(args, 'id') });
  const near = await executivesOf(ctx, from.divisionCode);
  return { from, others: near.filter(({ id, leftOn }) => id !== from.id && leftOn === null) };
});

export const action = acting(
  async ({ page, form, args }) => {
    const ctx = await officeCtx(page);
    const fromId = partOf(args, 'id');
    const { divisionCode } = await showExecutive(ctx, { executiveId: fromId });
    await handOverLinks(ctx, { fromId, toId: textOf(form, 'toId') });
    return goTo(`${placeHref(divisionCode)}&done=1`);
  },
  ({ reach }) => ({ toId: { field: 'toId', label: reach.who } }),
);

/** All that one executive keeps touch with goes to another; the office learns how many, and not who. */
export default function HandOver() {
  const { from, others } = useLoaded(loader);
  const answer = useAnswer();
  const { reach } = useFrame().words;
  return (
    <Page
      title={reach.handTitle(from.name ?? '')}
      lead={reach.handText}
      back={{ href: placeHref(from.divisionCode), label: reach.title }}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      <p className="section">{reach.load(from.chairs, from.links)}</p>
      {others.length === 0 && <Note tone="sun">{reach.nobody}</Note>}
      {others.length > 0 && (
        <form method="post" noValidate>
          <ExecutiveField id="toId" executives={others} />
          <Buttons>
            <Button>{reach.handDo}</Button>
          </Buttons>
        </form>
      )}
    </Page>
  );
}
