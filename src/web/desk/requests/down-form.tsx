import { channels, doors, ways } from '../../../core/requests/request.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { RadioField, SelectField, TextArea, TextField, TickField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { isTicked, typedField } from '../../view/forms/typed-field.ts';

type DownFormProps = {
  idempotencyKey: string;
  /** Those that she keeps: whoever sits at the hotline keeps none. */
  homes: readonly { id: string; name: string }[];
  answer: FormAnswer | undefined;
};

/** Whatever was not written by herself. */
export const downChannels = channels.filter((channel) => channel !== 'online' && channel !== 'visit');

/** What she says in her own words, then how she can be found; everything but the words may stay empty. */
export function DownForm({ idempotencyKey, homes, answer }: DownFormProps) {
  const { requests } = useWords();
  const { down } = requests;
  const field = typedField(answer);
  const typed = (name: string, otherwise: string) => answer?.typed[name] ?? otherwise;
  return (
    <form method="post" noValidate autoComplete="off">
      <ErrorSummary faults={answer?.faults ?? []} />
      <input type="hidden" name="key" value={typed('key', idempotencyKey)} />
      <RadioField
        id="channel"
        label={down.channel}
        choices={downChannels.map((value) => ({ value, label: requests.channel[value] }))}
        chosen={typed('channel', homes.length > 0 ? 'walk-in' : 'hotline')}
      />
      <TextArea {...field('text')} label={down.text} hint={down.textHint} rows={5} required />
      <TickField id="danger" label={down.danger} ticked={isTicked(answer, 'danger', false)} />
      <SelectField
        {...field('door', 'need')}
        label={down.door}
        choices={doors.map((value) => ({ value, label: requests.door[value] }))}
      />
      <AtHome homes={homes} field={field} />
      <TextField {...field('number')} label={down.number} hint={down.numberHint} inputMode="tel" />
      <TextField {...field('name')} label={down.name} />
      <TextField {...field('when')} label={down.when} />
      <RadioField
        id="way"
        label={down.way}
        choices={ways.map((value) => ({ value, label: requests.one.way[value] }))}
        chosen={typed('way', 'none')}
      />
      <TickField id="neverSms" label={requests.one.neverSms} ticked={isTicked(answer, 'neverSms', true)} />
      <TickField id="friend" label={down.friend} ticked={isTicked(answer, 'friend', false)} />
      <Buttons>
        <Button>{down.send}</Button>
      </Buttons>
    </form>
  );
}

/** A host notes it for her own home, or for the district where it is nothing for a home. */
function AtHome({ homes, field }: Pick<DownFormProps, 'homes'> & { field: ReturnType<typeof typedField> }) {
  const { down } = useWords().requests;
  if (homes.length === 0) return null;
  const choices = [
    ...homes.map(({ id, name }) => ({ value: id, label: name, own: true })),
    { value: '', label: down.toDistrict },
  ];
  return <SelectField {...field('homeId', homes[0]?.id)} label={down.home} choices={choices} />;
}
