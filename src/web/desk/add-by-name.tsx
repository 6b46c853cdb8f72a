import { faultOf } from '../fault-lines.ts';
import type { FormAnswer } from '../page-request.ts';
import { Button, Buttons } from '../ui/button/button.tsx';
import { TextField } from '../ui/field/field.tsx';
import { useWords } from '../ui/frame/frame.tsx';
import { Section } from '../ui/page/page.tsx';

/** 「王大娘，2 位」: a name and a number are a whole sign-up. */
export function AddByName({
  idempotencyKey,
  answer,
}: {
  idempotencyKey: string;
  answer: FormAnswer | undefined;
}) {
  const { desk } = useWords();
  const typed = answer?.typed;
  return (
    <Section title={desk.addTitle}>
      <p className="quiet">{desk.addHint}</p>
      <form method="post">
        <input type="hidden" name="key" value={idempotencyKey} />
        <div className="fields">
          <TextField
            id="name"
            label={desk.addName}
            hint={desk.addNameHint}
            fault={faultOf(answer?.faults, 'name')}
            autoComplete="off"
            maxLength={60}
            required
            defaultValue={typed?.['name']}
          />
          <TextField
            id="partySize"
            label={desk.addSize}
            hint={desk.addSizeHint}
            fault={faultOf(answer?.faults, 'partySize')}
            type="number"
            inputMode="numeric"
            min={1}
            max={100}
            required
            defaultValue={typed?.['partySize'] ?? '1'}
          />
        </div>
        <Buttons>
          <Button>{desk.add}</Button>
        </Buttons>
      </form>
    </Section>
  );
}
