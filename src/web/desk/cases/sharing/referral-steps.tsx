import type { Referral } from '../../../../core/referrals/reading/open-referrals.ts';
import { dayOf } from '../../../../core/shared/dates.ts';
import { TextArea, TextField } from '../../../ui/field/field.tsx';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { Fold, Touch, type Acting } from '../../fold.tsx';
import { formFields } from '../mediation/form-fields.ts';

type StepsProps = Acting & { caseId: string; referral: Referral };

/** What may be done with a referral now; nothing that its state does not allow is offered. */
export function ReferralSteps({ caseId, referral, ...acting }: StepsProps) {
  const { steps } = useFrame().words.sharing;
  const { id: of, may } = referral;
  const letter = `/desk/cases/${caseId}/referrals/${of}/urging`;
  return (
    <div className="stack">
      {may.includes('receive') && <Receive {...acting} of={of} />}
      {may.includes('answer') && <Answer {...acting} of={of} />}
      {may.includes('remind') && <Touch {...acting} act="remind" of={of} label={steps.remind} small />}
      {may.includes('urge') && (
        <Touch {...acting} act="urge" of={of} label={steps.urge} why={steps.urgeWhy} small />
      )}
      {referral.urgedAt !== null && (
        <p>
          <a className="touch" href={`${letter}/docx`}>
            {steps.letter}
          </a>{' '}
          <a className="touch" href={`${letter}/pdf`}>
            {steps.letterPdf}
          </a>
        </p>
      )}
      {may.includes('link-anew') && (
        <Touch {...acting} act="anew" of={of} label={steps.anew} why={steps.anewWhy} small />
      )}
      {may.includes('close') && <Touch {...acting} act="close" of={of} label={steps.close} small />}
    </div>
  );
}

function Receive({ of, ...acting }: Acting & { of: string }) {
  const { words, now } = useFrame();
  const { steps, paper } = words.sharing;
  const field = formFields(acting, 'receive', of);
  return (
    <Fold {...acting} act="receive" of={of} title={steps.receive} label={steps.do}>
      <TextField {...field('officer')} label={steps.officer} required />
      <TextField {...field('number')} label={paper.number} />
      <TextField {...field('phone')} label={paper.phone} inputMode="tel" />
      <TextField {...field('answerOn')} label={paper.answerOn} type="date" min={dayOf(now)} />
    </Fold>
  );
}

function Answer({ of, ...acting }: Acting & { of: string }) {
  const { steps } = useFrame().words.sharing;
  return (
    <Fold {...acting} act="answer" of={of} title={steps.answer} label={steps.do}>
      <TextArea {...formFields(acting, 'answer', of)('answerWords')} label={steps.answerWords} required />
    </Fold>
  );
}
