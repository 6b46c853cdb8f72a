import { useActionData } from 'react-router';
import { askForHer, theDistrict } from '../../../core/needs/ask-for-her.ts';
import { showNeedForm, type NeedForm } from '../../../core/needs/show-need-form.ts';
import { longestRequest } from '../../../core/requests/request.ts';
import { herOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, loading, onceOf, partOf, textOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { RadioField, TextArea, TextField, TickField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';
import { GivenCode } from '../requests/given-code.tsx';

export const loader = loading(async (page, args) => {
  const linkId = partOf(args, 'id');
  const ctx = await herOf(page, linkId);
  return { ...(await showNeedForm(ctx, { linkId })), key: ctx.newId() };
});

export const action = acting(
  async ({ page, form, args }) => {
    const [linkId, number] = [partOf(args, 'id'), textOf(form, 'number').trim()];
    const wish = {
      ...{ linkId, text: textOf(form, 'text'), to: textOf(form, 'to') },
      ...{ saidYes: form.has('saidYes'), ...(number !== '' && { number }) },
    };
    return { asked: await askForHer(await herOf(page, linkId), wish, onceOf(form)) };
  },
  ({ needs }) => ({
    text: { field: 'text', label: needs.text },
    to: { field: 'to', label: needs.reader },
    number: { field: 'number', label: needs.number },
    saidYes: { field: 'saidYes', label: needs.saidYes },
  }),
);

/** What a woman needs, passed on with her yes; the code that it gets is hers. */
export default function Need() {
  const { name, key, ...form } = useLoaded(loader);
  const done = useActionData<typeof action>();
  const { needs, links } = useWords();
  const back = { href: '/desk/links', label: links.title };
  if (done && 'asked' in done) {
    return (
      <Page title={needs.sentTitle} lead={needs.sentLead} back={back}>
        <GivenCode {...done.asked} />
        <Buttons>
          <ButtonLink href="/desk/links">{links.title}</ButtonLink>
        </Buttons>
      </Page>
    );
  }
  return (
    <Page title={needs.titleOf(name)} lead={needs.lead} back={back}>
      <NeedFields idempotencyKey={key} {...form} />
    </Page>
  );
}

function NeedFields({ idempotencyKey, homes, phone }: Omit<NeedForm, 'name'> & { idempotencyKey: string }) {
  const answer = useAnswer();
  const { needs } = useWords();
  const field = typedField(answer);
  return (
    <form method="post" noValidate autoComplete="off" className="section">
      <ErrorSummary faults={answer?.faults ?? []} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <Note tone="sun">{needs.notThis}</Note>
      <TextArea
        {...field('text')}
        label={needs.text}
        hint={needs.textHint}
        maxLength={longestRequest}
        required
      />
      <ToWhom homes={homes} />
      <TextField
        {...field('number', phone ?? '')}
        label={needs.number}
        hint={needs.numberHint}
        type="tel"
        maxLength={40}
      />
      <TickField
        {...field('saidYes')}
        label={needs.saidYes}
        hint={needs.saidYesHint}
        ticked={answer?.typed['saidYes'] !== undefined}
      />
      <Buttons>
        <Button>{needs.send}</Button>
      </Buttons>
    </form>
  );
}

/** Nothing is chosen ahead of her. */
function ToWhom({ homes }: Pick<NeedForm, 'homes'>) {
  const answer = useAnswer();
  const { needs } = useWords();
  const readers = [
    ...homes.map(({ id, name }) => ({ value: id, label: needs.toHome(name) })),
    { value: theDistrict, label: needs.toDistrict },
  ];
  return (
    <RadioField
      {...typedField(answer)('to')}
      label={needs.reader}
      hint={needs.readerHint}
      choices={readers}
      chosen={answer?.typed['to'] ?? ''}
    />
  );
}
