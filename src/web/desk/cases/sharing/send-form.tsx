import { neededFor, sensitiveFields, type Field } from '../../../../core/consents/consent.ts';
import type { Consent } from '../../../../core/consents/open-consents.ts';
import { linkDays } from '../../../../core/referrals/referral.ts';
import { dayOf } from '../../../../core/shared/dates.ts';
import { RadioField, TextArea, TextField } from '../../../ui/field/field.tsx';
import { useFrame, useWords } from '../../../ui/frame/frame.tsx';
import { Fold, type Acting } from '../../fold.tsx';
import { formFields } from '../mediation/form-fields.ts';

type SendFormProps = Acting & { consent: Consent };

/** On one consent to one body: a field for each thing that she agreed to, all of them empty. */
export function SendForm({ consent, ...acting }: SendFormProps) {
  const { words, now } = useFrame();
  const { send, purpose } = words.sharing;
  const { id: of, receiver } = consent;
  const field = formFields(acting, 'send', of);
  const { defaultValue: days, ...daysField } = field('linkDays', '3');
  return (
    <Fold
      {...acting}
      act="send"
      of={of}
      title={send.title(receiver?.name ?? '', purpose[consent.purpose])}
      label={send.do}
    >
      <p className="quiet">{send.lead}</p>
      <Parcel {...acting} consent={consent} />
      <RadioField
        {...daysField}
        label={send.linkDays}
        choices={linkDays.map((count) => ({ value: String(count), label: send.days(count) }))}
        chosen={days}
      />
      <TextField {...field('answerOn')} label={send.answerOn} type="date" min={dayOf(now)} />
    </Fold>
  );
}

function Parcel({ consent, ...acting }: SendFormProps) {
  const { send, field: names } = useWords().sharing;
  const { id: of, purpose } = consent;
  const field = formFields(acting, 'send', of);
  const hintOf = (name: Field) =>
    neededFor[purpose].includes(name)
      ? send.needed
      : sensitiveFields.includes(name)
        ? send.sensitive
        : undefined;
  return (consent.words?.fields ?? []).map((name) => (
    <TextArea key={name} {...field(`part-${name}`)} label={names[name]} hint={hintOf(name)} />
  ));
}
