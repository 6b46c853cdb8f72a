import { faultOf } from '../../fault-lines.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { RadioField, TextArea, TextField, TickField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { WhoseField } from '../../ui/whose-field/whose-field.tsx';
import { isTicked } from '../../view/forms/typed-field.ts';
import { TalentFields, TextsField } from '../talents/talent-fields.tsx';
import type { DoorName } from './door-names.ts';

type DoorFormProps = {
  door: DoorName;
  home: { id: string; name: string } | null;
  idempotencyKey: string;
  answer: FormAnswer | undefined;
};

/** One field is enough; how she is called and rung is hers to leave out. */
export function DoorForm({ door, home, idempotencyKey, answer }: DoorFormProps) {
  const { form } = useFrame().words.doors;
  const { label, hint, send } = form[door];
  const field = (id: string) => ({
    id,
    fault: faultOf(answer?.faults, id),
    defaultValue: answer?.typed[id] ?? '',
  });
  return (
    <form method="post" noValidate>
      <ErrorSummary faults={answer?.faults ?? []} />
      <input type="hidden" name="key" value={answer?.typed['key'] ?? idempotencyKey} />
      <input type="hidden" name="door" value={door} />
      {home && <input type="hidden" name="homeId" value={home.id} />}
      <TextArea {...field('text')} label={label} hint={hint} rows={4} required />
      {door === 'talent' && <TalentFields answer={answer} />}
      {door === 'question' && <PublicOrNot answer={answer} />}
      <TextField {...field('name')} label={form.name} autoComplete="nickname" />
      <TextField
        {...field('number')}
        label={form.number}
        hint={form.numberHint}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      {door === 'talent' && <TextsField answer={answer} />}
      <WhoseField
        chosen={answer?.typed['whose']}
        words={{ label: form.whose, named: form.named, nameless: form.nameless, noName: form.noName }}
      />
      <Buttons>
        <Button>{send}</Button>
      </Buttons>
      <WhoReads door={door} home={home} />
    </form>
  );
}

/** For all to read, or only for somebody who knows; whether what she calls herself may stand beside it. */
function PublicOrNot({ answer }: Pick<DoorFormProps, 'answer'>) {
  const { board } = useFrame().words;
  return (
    <>
      <RadioField
        id="board"
        label={board.how}
        hint={board.hint}
        chosen={answer?.typed['board'] ?? 'private'}
        choices={[
          { value: 'private', label: board.privately },
          { value: 'public', label: board.publicly },
        ]}
      />
      <TickField id="showName" label={board.showName} ticked={isTicked(answer, 'showName', false)} />
    </>
  );
}

function WhoReads({ door, home }: Pick<DoorFormProps, 'door' | 'home'>) {
  const { form } = useFrame().words.doors;
  return (
    <div className="quiet stack door__reads">
      {door !== 'question' && <p>{home ? <OwnWords>{form.toHome(home.name)}</OwnWords> : form.toDistrict}</p>}
      {door === 'conflict' && <p>{form.first}</p>}
      {door === 'question' && <p>{form.publicQuestion}</p>}
    </div>
  );
}
