import { faultOf } from '../../fault-lines.ts';
import type { FreeTimes } from '../../../core/consultations/booking/list-free-times.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextArea, TextField, TickField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { isTicked, typedField } from '../../view/forms/typed-field.ts';
import { TimesOfOne } from './free-times.tsx';

type BookFormProps = {
  here: readonly FreeTimes[];
  elsewhere: readonly FreeTimes[];
  idempotencyKey: string;
  answer: FormAnswer | undefined;
};

/** A time is enough; all else is hers to leave out. */
export function BookForm({ here, elsewhere, idempotencyKey, answer }: BookFormProps) {
  const { consultations: words } = useWords();
  const field = typedField(answer);
  const chosen = answer?.typed['time'];
  const fault = faultOf(answer?.faults, 'time');
  return (
    <form method="post" autoComplete="off" noValidate>
      <ErrorSummary faults={answer?.faults ?? []} />
      <input type="hidden" name="key" value={answer?.typed['key'] ?? idempotencyKey} />
      <div id="time" tabIndex={-1}>
        {fault && <p className="field__fault">{fault}</p>}
        {here.map((one) => (
          <TimesOfOne key={one.id} one={one} chosen={chosen} showHome={false} />
        ))}
        {elsewhere.length > 0 && <h2>{words.elsewhere}</h2>}
        {elsewhere.map((one) => (
          <TimesOfOne key={one.id} one={one} chosen={chosen} showHome />
        ))}
      </div>
      <TextArea {...field('reason')} label={words.reason} hint={words.reasonHint} rows={3} />
      <TextField {...field('name')} label={words.name} autoComplete="off" />
      <TickField id="isFirst" label={words.isFirst} ticked={isTicked(answer, 'isFirst', false)} />
      <TextField {...field('notThese')} label={words.notThese} hint={words.notTheseHint} autoComplete="off" />
      <TextField {...field('word')} label={words.word} hint={words.wordHint} autoComplete="off" />
      <TextField
        {...field('number')}
        label={words.number}
        hint={words.numberHint}
        type="tel"
        inputMode="tel"
        autoComplete="off"
      />
      <Buttons>
        <Button>{words.book}</Button>
      </Buttons>
      <p className="quiet">{words.whoReads}</p>
    </form>
  );
}
