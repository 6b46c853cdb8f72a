import type { ReactNode } from 'react';
import type { FormAnswer } from '../given-back/form-answer.ts';
import { Button, Buttons } from '../ui/button/button.tsx';

export type Acting = { idempotencyKey: string; answer: FormAnswer | undefined };

type FoldProps = Acting & {
  act: string;
  label: string;
  title: string;
  children: ReactNode;
  /** Where one act has several forms on a page: of which row this one is. */
  of?: string;
};

/** What a form of a page with several was refused for; undefined where it was another of them. */
export const answerTo = ({ answer }: Pick<Acting, 'answer'>, act: string, of = ''): FormAnswer | undefined =>
  answer?.typed['act'] === act && (answer.typed['of'] ?? '') === of ? answer : undefined;

/** A form that opens with a touch; it stands open where something in it has to be mended. */
export function Fold({ act, label, title, idempotencyKey, answer, children, of = '' }: FoldProps) {
  const isRefused = answerTo({ answer }, act, of) !== undefined;
  return (
    <details className="section request__act" open={isRefused}>
      <summary>{title}</summary>
      <form method="post" noValidate autoComplete="off">
        <input type="hidden" name="key" value={`${idempotencyKey}-${act}${of}`} />
        <input type="hidden" name="act" value={act} />
        {of !== '' && <input type="hidden" name="of" value={of} />}
        {children}
        <Buttons>
          <Button kind="quiet">{label}</Button>
        </Buttons>
      </form>
    </details>
  );
}

type TouchProps = Pick<Acting, 'idempotencyKey'> & {
  act: string;
  label: string;
  why?: string;
  of?: string;
  small?: boolean;
};

/** One touch that does it; what follows from it is said below. */
export function Touch({ act, label, why, idempotencyKey, of = '', small = false }: TouchProps) {
  return (
    <form method="post">
      <input type="hidden" name="key" value={`${idempotencyKey}-${act}${of}`} />
      {of !== '' && <input type="hidden" name="of" value={of} />}
      <Button name="act" value={act} kind={small ? 'quiet' : 'main'} small={small}>
        {label}
      </Button>
      {why && <p className="quiet small">{why}</p>}
    </form>
  );
}
