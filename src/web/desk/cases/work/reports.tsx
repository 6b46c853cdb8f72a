import type { CaseView } from '../../../../core/cases/reading/case-view.ts';
import type { PoliceReceipt } from '../../../../core/referrals/receipt-of-police.ts';
import type { ReceiptForGates } from '../../../../core/referrals/reading/list-police-receipts.ts';
import { dayOf } from '../../../../core/shared/dates.ts';
import { TextArea, TextField } from '../../../ui/field/field.tsx';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { StateTag } from '../../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../../view/moments.ts';
import { fieldsOf, Fold, Touch, type Acting } from '../../fold.tsx';

type Report = CaseView['reports'][number];

/** Each gate with the law that binds, and how it ended or may end. */
export function Reports({
  caseId,
  reports,
  receipts,
  mayEnd,
  ...acting
}: Acting & {
  caseId: string;
  reports: readonly Report[];
  receipts: readonly ReceiptForGates[];
  mayEnd: boolean;
}) {
  const { screen } = useFrame().words.cases;
  return (
    <Section title={screen.reports}>
      {reports.length === 0 && <p className="quiet">{screen.noReports}</p>}
      {reports.map((report) => (
        <div key={report.id} className="card case__note">
          <p>{screen.concern[report.concern]}</p>
          <Duty duty={report.duty} />
          {report.ending && <Ending caseId={caseId} ending={report.ending} referralId={report.referralId} />}
          {!report.ending && mayEnd && (
            <>
              <p className="quiet">{screen.gate}</p>
              {receipts.map(
                (receipt) =>
                  receipt.ends.includes(report.id) && (
                    <ByReferral key={receipt.referralId} {...acting} of={report.id} receipt={receipt} />
                  ),
              )}
              <Receipt {...acting} of={report.id} />
              <Decision {...acting} of={report.id} />
            </>
          )}
        </div>
      ))}
    </Section>
  );
}

function Duty({ duty }: Pick<Report, 'duty'>) {
  const { screen } = useFrame().words.cases;
  if (duty === null) return <p>{screen.noDuty}</p>;
  return (
    <p>
      <StateTag tone="alarm">{screen.duty[duty.when]}</StateTag>{' '}
      <OwnWords>{screen.byLaw(duty.law, duty.article)}</OwnWords>
    </p>
  );
}

type EndingProps = { caseId: string; ending: NonNullable<Report['ending']>; referralId: string | null };

function Ending({ caseId, ending, referralId }: EndingProps) {
  const { words, now } = useFrame();
  const { screen } = words.cases;
  const at = new Date(ending.how === 'receipt' ? ending.reportedAt : ending.talkedAt);
  return (
    <p>
      {screen.endedBy[ending.how]} · {words.dates.stamp(momentOf(at, now))}
      <span className="request__note">
        <OwnWords>
          {ending.how === 'receipt' ? `${ending.station} · ${ending.number}` : ending.reason}
        </OwnWords>
      </span>
      {referralId !== null && <a href={`/desk/cases/${caseId}/referrals`}>{screen.ofAReferral}</a>}
    </p>
  );
}

type OfReport = Acting & { of: string };

/** The police have answered a referral already: what they said is not typed again. */
function ByReferral({ of, receipt, ...acting }: OfReport & { receipt: PoliceReceipt }) {
  const { words, now } = useFrame();
  const { screen } = words.cases;
  const { referralId, station, number, receivedAt } = receipt;
  return (
    <div className="section stack">
      <p>
        {screen.answeredReferral} · {words.dates.stamp(momentOf(receivedAt, now))}
        <span className="request__note">
          <OwnWords>{`${station} · ${number}`}</OwnWords>
        </span>
      </p>
      <Touch {...acting} of={`${of}.${referralId}`} act="by-referral" label={screen.byReferralDo} small />
    </div>
  );
}

function Receipt({ of, ...acting }: OfReport) {
  const { words, now } = useFrame();
  const { screen } = words.cases;
  const field = fieldsOf(acting, 'receipt', of);
  return (
    <Fold {...acting} of={of} act="receipt" title={screen.receipt} label={screen.receiptDo}>
      <TextField {...field('station')} label={screen.station} required />
      <TextField {...field('receiptNumber')} label={screen.receiptNumber} required />
      <div className="fields">
        <TextField {...field('reportedDay', dayOf(now))} label={screen.reportedDay} type="date" required />
        <TextField {...field('reportedTime')} label={screen.reportedTime} type="time" required />
      </div>
    </Fold>
  );
}

function Decision({ of, ...acting }: OfReport) {
  const { words, now } = useFrame();
  const { screen } = words.cases;
  const field = fieldsOf(acting, 'decision', of);
  return (
    <Fold {...acting} of={of} act="decision" title={screen.decision} label={screen.decisionDo}>
      <div className="fields">
        <TextField {...field('talkedDay', dayOf(now))} label={screen.talkedDay} type="date" required />
        <TextField {...field('talkedTime')} label={screen.talkedTime} type="time" required />
      </div>
      <TextArea {...field('decisionWhy')} label={screen.decisionWhy} required />
    </Fold>
  );
}
