import { faultOf } from '../../fault-lines.ts';
import { whoseNow, type FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { RadioField, TextArea, TextField, TickField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { WhoseField } from '../../ui/whose-field/whose-field.tsx';
import { WhoseNow } from '../../ui/whose-field/whose-now.tsx';
import { isTicked } from '../../view/forms/typed-field.ts';
import { TalentFields, TextsField } from '../talents/talent-fields.tsx';
import type { DoorName } from './door-names.ts';

type Home = { id: string; name: string };

type DoorFormProps = {
  door: DoorName;
  home: Home | null;
  /** The homes of her village, where she came from none. */
  offered: readonly Home[];
  idempotencyKey: string;
  answer: FormAnswer | undefined;
};

/** One field is enough; how she is called and rung is hers to leave out. */
export function DoorForm({ door, home, offered, idempotencyKey, answer }: DoorFormProps) {
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
      {offered.length > 0 && <WhereTo offered={offered} chosen={answer?.typed['homeId']} />}
      {door === 'talent' && <TalentFields answer={answer} />}
      {door === 'question' && <PublicOrNot answer={answer} />}
      {door === 'conflict' && home && (
        <TickField
          id="tellHome"
          label={form.tellHome(home.name)}
          ticked={isTicked(answer, 'tellHome', false)}
        />
      )}
      <CalledAndRung field={field} />
      {door === 'talent' && <TextsField answer={answer} />}
      {answer?.asks === whoseNow ? <WhoseNow /> : <Send label={send} chosen={answer?.typed['whose']} />}
      <WhoReads door={door} home={home} isOffered={offered.length > 0} />
    </form>
  );
}

function Send({ label, chosen }: { label: string; chosen: string | undefined }) {
  const { form } = useFrame().words.doors;
  const { whose, named, nameless, noName } = form;
  return (
    <>
      <WhoseField chosen={chosen} words={{ label: whose, named, nameless, noName }} />
      <Buttons>
        <Button>{label}</Button>
      </Buttons>
    </>
  );
}

type FieldOf = (id: string) => { id: string; fault: string | undefined; defaultValue: string };

function CalledAndRung({ field }: { field: FieldOf }) {
  const { form } = useFrame().words.doors;
  return (
    <>
      <TextField {...field('name')} label={form.name} autoComplete="nickname" />
      <TextField
        {...field('number')}
        label={form.number}
        hint={form.numberHint}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
    </>
  );
}

/** The home of her village stands first; she may still choose the district. */
function WhereTo({ offered, chosen }: { offered: readonly Home[]; chosen: string | undefined }) {
  const { form } = useFrame().words.doors;
  const homes = offered.map(({ id, name }) => ({ value: id, label: name, own: true }));
  return (
    <RadioField
      id="homeId"
      label={form.whereTo}
      choices={[...homes, { value: '', label: form.theDistrict }]}
      chosen={chosen ?? offered[0]?.id ?? ''}
    />
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

type Readers = Pick<DoorFormProps, 'door' | 'home'> & { isOffered: boolean };

function WhoReads({ door, home, isOffered }: Readers) {
  const { form } = useFrame().words.doors;
  return (
    <div className="quiet stack door__reads">
      {(door === 'need' || door === 'talent') && (
        <p>
          {home ? <OwnWords>{form.toHome(home.name)}</OwnWords> : isOffered ? form.toChosen : form.toDistrict}
        </p>
      )}
      {door === 'conflict' && <p>{form.toDeskFirst}</p>}
      {door === 'conflict' && <p>{form.first}</p>}
      {door === 'question' && <p>{form.publicQuestion}</p>}
    </div>
  );
}
