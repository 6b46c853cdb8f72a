import { faultOf } from '../fault-lines.ts';
import type { FormAnswer } from '../page-request.ts';
import { Button, Buttons } from '../ui/button/button.tsx';
import { TextField } from '../ui/field/field.tsx';
import { useWords } from '../ui/frame/frame.tsx';
import { Section } from '../ui/page/page.tsx';

const mostInAParty = 100;

/** 「王大娘，2 位」: a name and a number are a whole sign-up. */
export function AddByName({
  idempotencyKey,
  answer,
}: {
  idempotencyKey: string;
  answer: FormAnswer | undefined;
}) {
  const { desk } = useWords();
  const field = (id: string, otherwise?: string) => ({
    id,
    fault: faultOf(answer?.faults, id),
    defaultValue: answer?.typed[id] ?? otherwise,
    required: true,
  });
  return (
    <Section title={desk.addTitle}>
      <p className="quiet">{desk.addHint}</p>
      <form method="post">
        <input type="hidden" name="key" value={idempotencyKey} />
        <div className="fields">
          <TextField
            {...field('name')}
            label={desk.addName}
            hint={desk.addNameHint}
            autoComplete="off"
            maxLength={60}
          />
          <TextField
            {...field('partySize', '1')}
            label={desk.addSize}
            hint={desk.addSizeHint}
            type="number"
            inputMode="numeric"
            min={1}
            max={mostInAParty}
          />
        </div>
        <Buttons>
          <Button>{desk.add}</Button>
        </Buttons>
      </form>
    </Section>
  );
}
