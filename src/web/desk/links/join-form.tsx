import { RadioField, SelectField, TextField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { villageName } from '../../view/village-name.ts';
import { formFields } from '../cases/mediation/form-fields.ts';
import { answerTo, Fold, type Acting } from '../fold.tsx';
import { ways } from './said.ts';

type JoinFormProps = Acting & { villages: readonly { code: string; name: string }[] };

/** A woman who said yes: what she is called, where she lives, how she said it, and how she may be rung where she is willing. */
export function JoinForm({ villages, ...acting }: JoinFormProps) {
  const { words, language } = useFrame();
  const { links } = words;
  const field = formFields(acting, 'join');
  const each = villages.map(({ code, name }) => ({ value: code, label: villageName(name, language) }));
  // Nobody is written into a village because it stands first.
  const choices = each.length > 1 ? [{ value: '', label: links.villageChoose }, ...each] : each;
  return (
    <Fold {...acting} act="join" title={links.add} label={links.addDo}>
      <TextField {...field('name')} label={links.name} hint={links.nameHint} maxLength={30} required />
      <SelectField {...field('villageCode')} label={links.village} choices={choices} />
      <RadioField
        {...field('saidYes')}
        label={links.said}
        hint={links.saidHint}
        choices={ways.map((value) => ({ value, label: links.ways[value] }))}
        chosen={answerTo(acting, 'join')?.typed['saidYes'] ?? ''}
      />
      <TextField {...field('phone')} label={links.phone} hint={links.phoneHint} type="tel" maxLength={40} />
    </Fold>
  );
}
