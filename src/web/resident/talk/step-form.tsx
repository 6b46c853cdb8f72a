import type { ReactNode } from 'react';
import { limitSentence } from '../../../locales/error-sentence.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary, type FaultLine } from '../../ui/error-summary/error-summary.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { talkAddress } from './talk-address.ts';
import { asked, toldFields, tooManyNames, type Step, type Told, type ToldField, type Wrong } from './told.ts';

export type StepShown = {
  step: Step;
  told: Told;
  wrong: readonly Wrong[];
  /** What the whole was refused for, where no field is to be mended. */
  refusal?: string | undefined;
  /** On the first question: where the next free hour is had with somebody who listens. */
  listens?: { homeId: string } | null;
};

/** How each field is called in a sentence about it. */
function useLabels(): Readonly<Record<ToldField, string>> {
  const { step } = useWords().talk;
  return {
    key: '',
    words: step.words.label,
    danger: step.words.inDanger,
    place: step.words.place,
    whose: step.whose.label,
    readers: step.readers.label,
    notThese: step.readers.notThese,
    homeQuery: step.home.label,
    homeId: step.home.which,
    way: step.contact.label,
    number: step.contact.number,
    when: step.contact.when,
    name: step.contact.name,
    word: step.before.word,
  };
}

export function useFaultLines({ wrong, refusal }: Pick<StepShown, 'wrong' | 'refusal'>): FaultLine[] {
  const { errors, talk } = useWords();
  const labels = useLabels();
  const lines: FaultLine[] = wrong.map(({ field, code, limit }) => ({
    field,
    label: labels[field],
    sentence:
      code === tooManyNames
        ? talk.step.readers.tooMany
        : limitSentence(errors, { code, ...(limit !== undefined && { limit }) }),
  }));
  return refusal === undefined ? lines : [...lines, { sentence: refusal }];
}

/** What was told elsewhere, and goes along unseen; nothing of it is in the address. */
export const Carried = ({ told, besides = [] }: { told: Told; besides?: readonly ToldField[] }) =>
  toldFields
    .filter((field) => !besides.includes(field) && told[field] !== '')
    .map((field) => <input key={field} type="hidden" name={field} value={told[field]} />);

/** The step before, with what is typed here; also what the phone's back key presses (`/around.js`). */
export function Back({ go = 'back' }: { go?: string }) {
  const { fromHere } = useWords().talk;
  return (
    <Button kind="quiet" name="go" value={go} data-back>
      {fromHere.back}
    </Button>
  );
}

/** By which a button that stands elsewhere on the sheet sends what is typed along. */
export const stepFormId = 'step';

type StepFormProps = { shown: StepShown; onward: ReactNode; children: ReactNode };

/** One question; what was told before travels along. */
export function StepForm({ shown, onward, children }: StepFormProps) {
  const { step, told } = shown;
  return (
    <form id={stepFormId} method="post" action={talkAddress} autoComplete="off" noValidate>
      <ErrorSummary faults={useFaultLines(shown)} />
      <input type="hidden" name="at" value={step} />
      <Carried told={told} besides={asked[step]} />
      {children}
      <Buttons>
        {onward}
        {step !== 'words' && <Back />}
      </Buttons>
    </form>
  );
}

/** On to the next question. */
export function Onward() {
  const { fromHere } = useWords().talk;
  return (
    <Button name="go" value="on">
      {fromHere.on}
    </Button>
  );
}
