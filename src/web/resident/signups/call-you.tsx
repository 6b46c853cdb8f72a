import { faultOf } from '../../fault-lines.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';

/** Asked with her place in hand, once: the host reads a name and not a code. */
export function CallYou({ answer }: { answer: FormAnswer | undefined }) {
  const { signups } = useWords();
  return (
    <form method="post" className="section">
      <TextField
        id="name"
        label={signups.callYou}
        hint={signups.callYouHint}
        fault={faultOf(answer?.faults, 'name')}
        defaultValue={answer?.typed['name']}
        autoComplete="nickname"
        maxLength={60}
      />
      <Buttons>
        <Button kind="quiet">{signups.callYouSave}</Button>
      </Buttons>
    </form>
  );
}
