import { sides, signers, waysOfMarking } from '../../../../core/mediations/mediation.ts';
import type { DocketView } from '../../../../core/mediations/reading/docket-view.ts';
import { dayOf } from '../../../../core/shared/dates.ts';
import { RadioField, SelectField, TextArea, TextField, TickField } from '../../../ui/field/field.tsx';
import { useFrame, useWords } from '../../../ui/frame/frame.tsx';
import { Note } from '../../../ui/note/note.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { useSpokenDay } from '../../../view/words/use-spoken-day.ts';
import { Fold, type Acting } from '../../fold.tsx';
import type { OfDocket } from './docket-sides.tsx';
import { boxes, formFields } from './form-fields.ts';

type Agreed = NonNullable<DocketView['agreement']>;
type OfAgreement = Pick<OfDocket, 'mayWork' | 'mayFollow'> & Acting & { agreement: Agreed };

export function Agreement({ docket, mayWork, mayFollow, ...acting }: OfDocket) {
  const { mediation } = useWords();
  const spokenDay = useSpokenDay();
  const { agreement, stage } = docket;
  if (agreement === null)
    return mayWork && stage === 'agreed' ? <SettleForm {...acting} facts={docket.story.facts} /> : null;
  const of = { agreement, mayWork, mayFollow };
  return (
    <Section title={mediation.agreement}>
      <p className="suggestion__words">
        <OwnWords>{agreement.terms.terms}</OwnWords>
      </p>
      <p>{agreement.inForceOn ? mediation.inForce(spokenDay(agreement.inForceOn)) : mediation.notInForce}</p>
      {agreement.form === 'written' && <Marks {...acting} {...of} />}
      <Confirmation {...acting} {...of} />
      {agreement.inForceOn !== null && <Promises {...acting} {...of} />}
    </Section>
  );
}

function SettleForm({ facts, ...acting }: Acting & { facts: string }) {
  const { words, now } = useFrame();
  const { mediation } = words;
  const field = formFields(acting, 'settle');
  const form = field('form', 'written');
  return (
    <Fold {...acting} act="settle" title={mediation.settle} label={mediation.settleDo}>
      <RadioField
        id={form.id}
        name="form"
        label={mediation.form}
        choices={(['written', 'oral'] as const).map((value) => ({ value, label: mediation.forms[value] }))}
        chosen={form.defaultValue}
      />
      <TextField {...field('madeOn', dayOf(now))} label={mediation.madeOn} type="date" max={dayOf(now)} />
      <TextArea {...field('facts', facts)} label={mediation.facts} required />
      <TextArea {...field('points')} label={mediation.points} />
      <TextArea {...field('responsibility')} label={mediation.responsibility} />
      <TextArea {...field('terms')} label={mediation.terms} required />
      <TextArea {...field('manner')} label={mediation.manner} />
      <TextArea {...field('timeLimit')} label={mediation.timeLimit} />
      <TickField {...boxes(acting, 'settle')('ofStatus')} label={mediation.ofStatus} />
    </Fold>
  );
}

function Marks({ agreement, mayWork, mayFollow: _later, ...acting }: OfAgreement) {
  const { words, now } = useFrame();
  const { mediation } = words;
  const spokenDay = useSpokenDay();
  const field = formFields(acting, 'mark');
  const missing = signers.filter((signer) => !agreement.marks.some(({ whose }) => whose === signer));
  return (
    <>
      <h3>{mediation.marks}</h3>
      <ul>
        {agreement.marks.map(({ whose, how, on }) => (
          <li key={whose}>
            {mediation.signers[whose]} · {mediation.markHows[how]} · {spokenDay(on)}
          </li>
        ))}
      </ul>
      {mayWork && missing.length > 0 && (
        <Fold {...acting} act="mark" title={mediation.mark} label={mediation.markDo}>
          <SelectField
            {...field('whose')}
            label={mediation.markWhose}
            choices={missing.map((value) => ({ value, label: mediation.signers[value] }))}
          />
          <SelectField
            {...field('how')}
            label={mediation.markHow}
            choices={waysOfMarking.map((value) => ({ value, label: mediation.markHows[value] }))}
          />
          <TextField {...field('markedOn', dayOf(now))} label={mediation.day} type="date" max={dayOf(now)} />
        </Fold>
      )}
    </>
  );
}

function Confirmation({ agreement, mayFollow, mayWork: _before, ...acting }: OfAgreement) {
  const { words, now } = useFrame();
  const { mediation } = words;
  const spokenDay = useSpokenDay();
  const { confirmBy, confirmationAskedOn } = agreement;
  if (confirmBy === null) return null;
  if (confirmationAskedOn !== null) return <p>{mediation.confirmed(spokenDay(confirmationAskedOn))}</p>;
  const field = formFields(acting, 'confirm');
  return (
    <>
      <Note tone="sun">{mediation.confirmBy(spokenDay(confirmBy))}</Note>
      {mayFollow && (
        <Fold {...acting} act="confirm" title={mediation.confirm} label={mediation.recordDo}>
          <TextField {...field('askedOn', dayOf(now))} label={mediation.day} type="date" max={dayOf(now)} />
          <TickField {...boxes(acting, 'confirm')('both')} label={mediation.confirmBoth} />
        </Fold>
      )}
    </>
  );
}

function Promises({ agreement, mayWork, mayFollow, ...acting }: OfAgreement) {
  const { mediation } = useWords();
  const field = formFields(acting, 'promise');
  return (
    <>
      <h3>{mediation.promises}</h3>
      {agreement.promises.map((promise) => (
        <OnePromise key={promise.id} promise={promise} mayFollow={mayFollow} {...acting} />
      ))}
      {mayWork && (
        <Fold {...acting} act="promise" title={mediation.promise} label={mediation.promiseDo}>
          <SelectField
            {...field('promiseSide')}
            label={mediation.promiseWho}
            choices={sides.map((value) => ({ value, label: mediation.side[value] }))}
          />
          <TextField {...field('promise')} label={mediation.promiseWords} required />
          <TextField
            {...field('dueOn')}
            label={mediation.promiseDue}
            hint={mediation.promiseDueHint}
            type="date"
          />
        </Fold>
      )}
    </>
  );
}

type OnePromiseProps = Acting & { promise: Agreed['promises'][number]; mayFollow: boolean };

function OnePromise({ promise, mayFollow, ...acting }: OnePromiseProps) {
  const { mediation } = useWords();
  const spokenDay = useSpokenDay();
  const { id, side, words, dueOn, kept, remark } = promise;
  const field = formFields(acting, 'look', id);
  const was = kept === null ? '' : ` · ${kept ? mediation.kept : mediation.notKept}`;
  const how = field('kept', 'yes');
  return (
    <article className="section">
      <p>
        {mediation.side[side]} · <OwnWords>{words}</OwnWords> · {mediation.due(spokenDay(dueOn))}
        {was}
        {remark !== null && (
          <>
            {' · '}
            <OwnWords>{remark}</OwnWords>
          </>
        )}
      </p>
      {mayFollow && kept !== true && (
        <Fold {...acting} act="look" of={id} title={mediation.look} label={mediation.lookDo}>
          <RadioField
            id={how.id}
            name="kept"
            label={mediation.look}
            choices={[
              { value: 'yes', label: mediation.kept },
              { value: 'no', label: mediation.notKept },
            ]}
            chosen={how.defaultValue}
          />
          <TextField {...field('remark')} label={mediation.remark} />
        </Fold>
      )}
    </article>
  );
}
