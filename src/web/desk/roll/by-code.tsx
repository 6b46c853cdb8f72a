import { faultOf } from '../../fault-lines.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { TextField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Section } from '../../ui/page/page.tsx';

/** The six characters of her card or slip, where no camera reads them. */
export function ByCode({ answer }: { answer: FormAnswer | undefined }) {
  const { atDoor } = useWords();
  return (
    <Section title={atDoor.codeTitle}>
      <form method="post">
        <input type="hidden" name="act" value="code" />
        <TextField
          id="code"
          label={atDoor.code}
          hint={atDoor.codeHint}
          fault={faultOf(answer?.faults, 'code')}
          defaultValue={answer?.typed['code']}
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={12}
          required
        />
        <Buttons>
          <Button kind="quiet">{atDoor.come}</Button>
        </Buttons>
      </form>
    </Section>
  );
}
