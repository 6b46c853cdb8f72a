import { careKinds, waysToAgree } from '../../../../core/cares/care.ts';
import { showCareForm } from '../../../../core/cares/show-care-form.ts';
import { WriteCare, writeCare } from '../../../../core/cares/write-care.ts';
import { parseInput } from '../../../../core/shared/parse-input.ts';
import { herOf } from '../../../cells/her-cells.ts';
import { useLoaded } from '../../../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx';
import { ChecksField, RadioField } from '../../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../../ui/frame/frame.tsx';
import { Note } from '../../../ui/note/note.tsx';
import { Page } from '../../../ui/page/page.tsx';
import { typedField } from '../../../view/forms/typed-field.ts';

const list = '/desk/links';

export const loader = loading(async (page, args) => {
  const linkId = partOf(args, 'id');
  return showCareForm(await herOf(page, linkId), { linkId });
});

export const action = acting(
  async ({ page, form, args }) => {
    const linkId = partOf(args, 'id');
    const kinds = careKinds.filter((kind) => textOf(form, `kinds-${kind}`) === '1');
    const wish = parseInput(WriteCare, { linkId, kinds, saidYes: textOf(form, 'saidYes') });
    await writeCare(await herOf(page, linkId), wish);
    return goTo(`${list}?written=1`);
  },
  ({ cares }) => ({
    kinds: { field: 'kinds', label: cares.which },
    saidYes: { field: 'saidYes', label: cares.said },
  }),
);

/** What to keep in mind of a woman, asked by itself. Nothing is ticked ahead of her: asked anew, she says anew. */
export default function CareToWrite() {
  const { name } = useLoaded(loader);
  const answer = useAnswer();
  const { cares, links } = useWords();
  const { defaultValue: said, ...saidField } = typedField(answer)('saidYes');
  const { defaultValue: _none, ...kindsField } = typedField(answer)('kinds');
  return (
    <Page title={cares.titleOf(name)} lead={cares.lead} back={{ href: list, label: links.title }}>
      <form method="post" noValidate autoComplete="off" className="section">
        <ErrorSummary faults={answer?.faults ?? []} />
        <Note tone="sun">{cares.tellFirst}</Note>
        <ChecksField
          {...kindsField}
          label={cares.which}
          hint={cares.whichHint}
          choices={careKinds.map((value) => ({ value, label: cares.kinds[value] }))}
          chosen={careKinds.filter((kind) => answer?.typed[`kinds-${kind}`] === '1')}
        />
        <RadioField
          {...saidField}
          label={cares.said}
          hint={cares.saidHint}
          choices={waysToAgree.map((value) => ({ value, label: links.ways[value] }))}
          chosen={said}
        />
        <Buttons>
          <Button>{cares.do}</Button>
          <ButtonLink kind="quiet" href={list}>
            {cares.not}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
