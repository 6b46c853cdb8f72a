import { mostInAParty } from '../../core/signups/signup.ts';
import { faultOf } from '../fault-lines.ts';
import type { FormAnswer } from '../given-back/form-answer.ts';
import { Button, ButtonLink, Buttons } from '../ui/button/button.tsx';
import { TextField } from '../ui/field/field.tsx';
import { useWords } from '../ui/frame/frame.tsx';
import { Note } from '../ui/note/note.tsx';
import { Section } from '../ui/page/page.tsx';

type AddByNameProps = { idempotencyKey: string; answer: FormAnswer | undefined };

/** 「王大娘，2 位」: a name and a number are a whole sign-up. */
export function AddByName({ idempotencyKey, answer }: AddByNameProps) {
  const { desk } = useWords();
  return (
    <Section title={desk.addTitle}>
      <p className="quiet">{desk.addHint}</p>
      {answer?.asks !== undefined && <AskForAnother asks={answer.asks} answer={answer} />}
      <form method="post">
        <input type="hidden" name="key" value={idempotencyKey} />
        <NameAndSize answer={answer} />
        <Buttons>
          <Button>{desk.add}</Button>
        </Buttons>
      </form>
    </Section>
  );
}

/** Her namesake stands on the roll already: another woman, or the same? */
function AskForAnother({ asks, answer }: { asks: string; answer: FormAnswer }) {
  const { desk } = useWords();
  return (
    <form method="post" id="namesake">
      <Note tone="sun">
        <p>
          <strong>{asks}</strong>
        </p>
      </Note>
      {['key', 'name', 'partySize'].map((field) => (
        <input key={field} type="hidden" name={field} value={answer.typed[field] ?? ''} />
      ))}
      <Buttons>
        <Button name="another" value="1">
          {desk.namesakeYes}
        </Button>
        <ButtonLink kind="quiet" href="?">
          {desk.namesakeNo}
        </ButtonLink>
      </Buttons>
    </form>
  );
}

function NameAndSize({ answer }: Pick<AddByNameProps, 'answer'>) {
  const { desk } = useWords();
  const field = (id: string, otherwise?: string) => ({
    id,
    fault: faultOf(answer?.faults, id),
    defaultValue: answer?.typed[id] ?? otherwise,
    required: true,
  });
  return (
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
  );
}
