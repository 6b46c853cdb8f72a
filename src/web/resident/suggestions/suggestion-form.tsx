import { faultOf } from '../../fault-lines.ts';
import { whoseNow, type FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { TextArea, TextField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { WhoseField } from '../../ui/whose-field/whose-field.tsx';
import { WhoseNow } from '../../ui/whose-field/whose-now.tsx';

type SuggestionFormProps = { idempotencyKey: string; answer: FormAnswer | undefined };

/** One field is enough. Whoever has signed in chooses whether her name goes with it. */
export function SuggestionForm({ idempotencyKey, answer }: SuggestionFormProps) {
  const { suggestions } = useFrame().words;
  const field = (id: string) => ({
    id,
    fault: faultOf(answer?.faults, id),
    defaultValue: answer?.typed[id] ?? '',
  });
  return (
    <form method="post">
      <ErrorSummary faults={answer?.faults ?? []} />
      <input type="hidden" name="key" value={answer?.typed['key'] ?? idempotencyKey} />
      <TextArea
        {...field('body')}
        label={suggestions.body}
        hint={suggestions.bodyHint}
        rows={6}
        maxLength={2000}
        required
      />
      <TextField
        {...field('phone')}
        label={suggestions.phone}
        hint={suggestions.phoneHint}
        type="tel"
        inputMode="tel"
        autoComplete="off"
        maxLength={40}
      />
      {answer?.asks === whoseNow ? <WhoseNow /> : <Send chosen={answer?.typed['whose']} />}
      <p className="quiet suggestion__note">{suggestions.kept}</p>
    </form>
  );
}

function Send({ chosen }: { chosen: string | undefined }) {
  const { suggestions } = useFrame().words;
  return (
    <>
      <WhoseField chosen={chosen} words={{ ...suggestions, label: suggestions.whose }} />
      <Buttons>
        <Button>{suggestions.send}</Button>
      </Buttons>
    </>
  );
}
