import { bases, fields, hows, purposes, recipients } from '../../../../core/consents/consent.ts';
import { noticeOn } from '../../../../core/consents/notices.ts';
import type { Receiver } from '../../../../core/receivers/receiver.ts';
import { dayOf } from '../../../../core/shared/dates.ts';
import {
  ChecksField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  TickField,
} from '../../../ui/field/field.tsx';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { Note } from '../../../ui/note/note.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Fold, type Acting } from '../../fold.tsx';
import { formFields, ticks } from '../mediation/form-fields.ts';

/** What is read out to her first, then what she said yes to: nothing is ticked before she says so. */
export function RecordConsent({ receivers, ...acting }: Acting & { receivers: readonly Receiver[] }) {
  const { words, now } = useFrame();
  const { record, recipient, kind, purpose, basis } = words.sharing;
  const field = formFields(acting, 'record');
  const { defaultValue: ground, ...basisField } = field('basis', 'consent');
  const who = [
    { value: '', label: record.toNone },
    ...receivers.map(({ id, kind: of, name }) => ({ value: id, label: `${kind[of]} · ${name}`, own: true })),
    ...recipients.filter((one) => one !== 'receiver').map((value) => ({ value, label: recipient[value] })),
  ];
  const labelled = <K extends string>(keys: readonly K[], labels: Readonly<Record<K, string>>) =>
    keys.map((value) => ({ value, label: labels[value] }));
  return (
    <Fold {...acting} act="record" title={record.title} label={record.do}>
      <ReadOut on={dayOf(now)} />
      <SelectField {...field('to')} label={record.to} hint={record.toHint} choices={who} />
      <TextField {...field('toWhom')} label={record.toWhom} />
      <SelectField {...field('purpose')} label={record.purpose} choices={labelled(purposes, purpose)} />
      <RadioField
        {...basisField}
        label={record.basis}
        hint={record.basisHint}
        choices={labelled(bases, basis)}
        chosen={ground}
      />
      <HowAndWhat {...acting} />
      <ForAChild {...acting} />
      <TextField {...field('endsOn')} label={record.ends} type="date" min={dayOf(now)} />
      <TextArea {...field('remark')} label={record.remark} />
    </Fold>
  );
}

function ReadOut({ on }: { on: string }) {
  const { record } = useFrame().words.sharing;
  return (
    <Note>
      <p>
        <strong>{record.readOut}</strong>
      </p>
      <ul>
        {noticeOn(on).sentences.map((sentence) => (
          <li key={sentence}>
            <OwnWords>{sentence}</OwnWords>
          </li>
        ))}
      </ul>
    </Note>
  );
}

function HowAndWhat(acting: Acting) {
  const { record, how, field: names } = useFrame().words.sharing;
  const { defaultValue: said, ...howField } = formFields(acting, 'record')('how', 'in-person');
  return (
    <>
      <RadioField
        {...howField}
        label={record.how}
        choices={hows.map((value) => ({ value, label: how[value] }))}
        chosen={said}
      />
      <ChecksField
        {...ticks(acting, 'record').among('fields', fields)}
        label={record.fields}
        hint={record.fieldsHint}
        choices={fields.map((value) => ({ value, label: names[value] }))}
      />
    </>
  );
}

/** Shown as soon as its box or 「孩子」 among what is told is ticked, by the styles alone; what was typed before it was refused stays in sight. */
function ForAChild(acting: Acting) {
  const { record } = useFrame().words.sharing;
  const field = formFields(acting, 'record');
  const [guardian, relation] = [field('guardian'), field('relation')];
  const stays = [guardian, relation].some(({ fault, defaultValue }) => fault ?? defaultValue);
  return (
    <div className="sharing__child">
      <TickField {...ticks(acting, 'record').one('forChild')} label={record.child} />
      <fieldset className={stays ? 'sharing__guardian sharing__guardian_stays' : 'sharing__guardian'}>
        <legend>{record.guardianOnly}</legend>
        <div className="fields">
          <TextField {...guardian} label={record.guardian} hint={record.guardianHint} />
          <TextField {...relation} label={record.relation} />
        </div>
      </fieldset>
    </div>
  );
}
