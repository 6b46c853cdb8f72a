import type { SafeContact } from '../../../core/requests/contact/safe-contact.ts';
import { talentKinds } from '../../../core/talents/talent.ts';
import type { FormAnswer } from '../../given-back/form-answer.ts';
import { ChecksField, TextField, TickField } from '../../ui/field/field.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { isTicked, typedField } from '../../view/forms/typed-field.ts';

type TalentFieldsProps = {
  answer: FormAnswer | undefined;
  /** As it stands, where she changes it. */
  kinds?: readonly string[];
  contact?: SafeContact;
};

/** Which kinds, and when she is free. */
export function TalentFields({ answer, kinds = [], contact = {} }: TalentFieldsProps) {
  const { kinds: names, form } = useWords().talents;
  const chosen = answer ? talentKinds.filter((kind) => answer.typed[`kinds-${kind}`] !== undefined) : kinds;
  return (
    <>
      <ChecksField
        id="kinds"
        label={form.kinds}
        choices={talentKinds.map((kind) => ({ value: kind, label: names[kind] }))}
        chosen={chosen}
      />
      <TextField
        {...typedField(answer)('when', contact.when)}
        label={form.when}
        hint={form.whenHint}
        autoComplete="off"
      />
    </>
  );
}

/** By a text only where she wants one. */
export function TextsField({ answer, contact = {} }: Omit<TalentFieldsProps, 'kinds'>) {
  const { form } = useWords().talents;
  const known = contact.way === 'sms' && contact.neverSms !== true;
  return (
    <TickField
      id="texts"
      label={form.texts}
      hint={form.textsHint}
      ticked={isTicked(answer, 'texts', known)}
    />
  );
}
