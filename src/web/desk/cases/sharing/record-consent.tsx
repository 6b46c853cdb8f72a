import { bases, fields, hows, purposes, recipients } from '../../../../core/consents/consent.ts';
import { noticeOn } from '../../../../core/consents/notices.ts';
import type { Receiver } from '../../../../core/receivers/receiver.ts';
import { dayOf } from '../../../../core/shared/dates.ts';
import { faultOf } from '../../../fault-lines.ts';
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
import { answerTo, fieldsOf, Fold, type Acting } from '../../fold.tsx';

/** What is read out to her first, then what she said yes to: nothing is ticked before she says so. */
export function RecordConsent({ receivers, ...acting }: Acting & { receivers: readonly Receiver[] }) {
  const { words, now } = useFrame();
  const { record, recipient, kind, purpose, basis } = words.sharing;
  const field = fieldsOf(acting, 'record');
  const typed = answerTo(acting, 'record')?.typed ?? {};
  const who = [
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
        id="basis"
        label={record.basis}
        hint={record.basisHint}
        fault={field('basis').fault}
        choices={labelled(bases, basis)}
        chosen={typed['basis'] ?? 'consent'}
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
  const answer = answerTo(acting, 'record');
  const typed = answer?.typed ?? {};
  return (
    <>
      <RadioField
        id="how"
        label={record.how}
        fault={faultOf(answer?.faults, 'how')}
        choices={hows.map((value) => ({ value, label: how[value] }))}
        chosen={typed['how'] ?? 'in-person'}
      />
      <ChecksField
        id="fields"
        label={record.fields}
        hint={record.fieldsHint}
        fault={faultOf(answer?.faults, 'fields')}
        choices={fields.map((value) => ({ value, label: names[value] }))}
        chosen={fields.filter((value) => typed[`fields-${value}`] === '1')}
      />
    </>
  );
}

function ForAChild(acting: Acting) {
  const { record } = useFrame().words.sharing;
  const field = fieldsOf(acting, 'record');
  const isTicked = answerTo(acting, 'record')?.typed['forChild'] === 'yes';
  return (
    <>
      <TickField id="forChild" label={record.child} ticked={isTicked} />
      <div className="fields">
        <TextField {...field('guardian')} label={record.guardian} hint={record.guardianHint} />
        <TextField {...field('relation')} label={record.relation} />
      </div>
    </>
  );
}
