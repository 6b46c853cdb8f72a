import { faultOf } from '../../fault-lines.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { RadioField, TextArea, TextField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';

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
      <Whose chosen={answer?.typed['whose']} />
      <Buttons>
        <Button>{suggestions.send}</Button>
      </Buttons>
      <p className="quiet suggestion__note">{suggestions.kept}</p>
    </form>
  );
}

function Whose({ chosen = 'named' }: { chosen: string | undefined }) {
  const { words, signedIn } = useFrame();
  const { suggestions } = words;
  if (!signedIn) return <p className="quiet suggestion__note">{suggestions.noName}</p>;
  return (
    <RadioField
      id="whose"
      label={suggestions.whose}
      chosen={chosen}
      choices={[
        { value: 'named', label: suggestions.named },
        { value: 'nameless', label: suggestions.nameless },
      ]}
    />
  );
}
