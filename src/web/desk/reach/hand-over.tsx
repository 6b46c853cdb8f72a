import { showExecutive } from '../../../core/executives/show-executive.ts';
import { handOverLinks } from '../../../core/links/hand-over-links.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { SelectField } from '../../ui/field/field.tsx';
import { useAnswer, useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { faultOf } from '../../fault-lines.ts';
import { officeCtx } from '../rosters/roster-ctx.ts';
import { executivesOf } from './executive-choice.ts';
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
  const choices = others.map(({ id, name, chairs, links }) => ({
    value: id,
    label: `${name ?? ''} · ${reach.load(chairs, links)}`,
  }));
  return (
    <Page
      title={reach.handTitle(from.name ?? '')}
      lead={reach.handText}
      back={{ href: placeHref(from.divisionCode), label: reach.title }}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      <p className="section">{reach.load(from.chairs, from.links)}</p>
      {choices.length === 0 && <Note tone="sun">{reach.nobody}</Note>}
      {choices.length > 0 && (
        <form method="post" noValidate>
          <SelectField
            id="toId"
            label={reach.who}
            fault={faultOf(answer?.faults, 'toId')}
            choices={choices}
            defaultValue={answer?.typed['toId'] ?? choices[0]?.value}
          />
          <Buttons>
            <Button>{reach.handDo}</Button>
          </Buttons>
        </form>
      )}
    </Page>
  );
}
