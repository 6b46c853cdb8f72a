import { rosterBases, rosterKinds } from '../../../core/rosters/roster.ts';
import { faultOf } from '../../fault-lines.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { RadioField, SelectField, TextField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Section } from '../../ui/page/page.tsx';
import { typedField } from '../../view/forms/typed-field.ts';

type HandInProps = {
  answer: FormAnswer | undefined;
  places: readonly { code: string; name: string }[];
};

/** A table as it is: what it is about first, and of women by what right, what for, until when. */
export function HandIn({ answer, places }: HandInProps) {
  const { rosters } = useFrame().words;
  const fault = (id: string) => faultOf(answer?.faults, id);
  return (
    <Section title={rosters.add}>
      <form method="post" encType="multipart/form-data" noValidate>
        <RadioField
          id="kind"
          label={rosters.kind}
          fault={fault('kind')}
          choices={rosterKinds.map((value) => ({ value, label: rosters.kinds[value] }))}
          chosen={answer?.typed['kind'] ?? ''}
        />
        <Whose answer={answer} places={places} />
        <TextField
          id="file"
          type="file"
          accept=".xlsx,.xls,.ods,.csv"
          label={rosters.file}
          hint={rosters.fileHint}
          fault={fault('file')}
          required
        />
        <Reasons answer={answer} />
        <Buttons>
          <Button>{rosters.read}</Button>
        </Buttons>
      </form>
    </Section>
  );
}

/** Who acts for one office alone is not asked which. */
function Whose({ answer, places }: HandInProps) {
  const { rosters } = useFrame().words;
  const [only, another] = places;
  if (!another) return <input type="hidden" name="divisionCode" value={only?.code ?? ''} />;
  return (
    <SelectField
      id="divisionCode"
      label={rosters.place}
      fault={faultOf(answer?.faults, 'divisionCode')}
      choices={places.map(({ code, name }) => ({ value: code, label: name, own: true }))}
      defaultValue={answer?.typed['divisionCode'] ?? ''}
    />
  );
}

/** 个人信息保护法 §13, §17, §19: a ground, a purpose, an end. */
function Reasons({ answer }: Pick<HandInProps, 'answer'>) {
  const { rosters } = useFrame().words;
  const field = typedField(answer);
  const chosen = answer?.typed['basis'] ?? '';
  const bases = rosterBases.map((value) => ({ value, label: rosters.bases[value] }));
  return (
    <div className="section">
      <p className="quiet">{rosters.ofWomen}</p>
      <RadioField
        id="basis"
        label={rosters.basis}
        fault={faultOf(answer?.faults, 'basis')}
        choices={bases}
        chosen={chosen}
      />
      <TextField {...field('purpose')} label={rosters.purpose} hint={rosters.purposeHint} maxLength={200} />
      <TextField {...field('keepUntil')} type="date" label={rosters.keepUntil} hint={rosters.keepUntilHint} />
    </div>
  );
}
