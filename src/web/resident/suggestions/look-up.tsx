import { useActionData } from 'react-router';
import { lookUpSuggestion } from '../../../core/suggestions/look-up-suggestion.ts';
import { inSomeCell } from '../../../core/shared/nameless/in-some-cell.ts';
import { acting, textOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';
import { onTheForm } from '../receipts/on-the-form.ts';
import { Said } from './said.tsx';

export const action = acting(async ({ page, form }) => ({
  said: await inSomeCell(page.districts(), (ctx) =>
    lookUpSuggestion(ctx, { code: textOf(form, 'code') }),
  ).catch(onTheForm),
}));

/** For whoever left no name: her code, sent in a form and never in an address, brings the answer. */
export default function LookUp() {
  const found = useActionData<typeof action>();
  const answer = useAnswer();
  const { suggestions } = useWords();
  const back = { href: '/suggestions', label: suggestions.title };
  if (found && 'said' in found) {
    return (
      <Page title={suggestions.title} back={back}>
        <Said said={found.said} />
      </Page>
    );
  }
  const faults = (answer?.faults ?? []).map((fault) => ({
    ...fault,
    field: 'code',
    label: suggestions.codeLabel,
  }));
  return (
    <Page title={suggestions.lookTitle} lead={suggestions.lookLead} back={back}>
      <ErrorSummary faults={faults} />
      <form method="post">
        <TextField
          id="code"
          label={suggestions.codeLabel}
          hint={suggestions.lookHint}
          fault={faults[0]?.sentence}
          autoComplete="off"
          maxLength={40}
          required
        />
        <Buttons>
          <Button>{suggestions.look}</Button>
        </Buttons>
      </form>
    </Page>
  );
}
