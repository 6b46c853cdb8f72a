import type { ReactNode } from 'react';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/page/page.tsx';

type AskForCodeProps = {
  title: string;
  answer: FormAnswer | undefined;
  /** What the code is called here, what is said below it, and what the button does. */
  words: { label: string; hint: string; look: string };
  /** What else is asked for beside it. */
  children?: ReactNode;
};

/** For whoever comes back with a code: it is sent in a form, never in an address, and no browser keeps it. */
export function AskForCode({ title, answer, words: { label, hint, look }, children }: AskForCodeProps) {
  const { frame } = useWords();
  const faults = (answer?.faults ?? []).map((fault) => ({ ...fault, field: 'code', label }));
  return (
    <Page title={title} back={{ href: '/', label: frame.firstPage }}>
      <ErrorSummary faults={faults} />
      <form method="post" autoComplete="off" noValidate>
        <TextField
          id="code"
          label={label}
          hint={hint}
          fault={faults[0]?.sentence}
          autoComplete="off"
          required
        />
        {children}
        <Buttons>
          <Button>{look}</Button>
        </Buttons>
      </form>
    </Page>
  );
}
