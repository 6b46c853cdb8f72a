import { endReport } from '../../../core/cases/reports/end-report.ts';
import { screenCase } from '../../../core/cases/reports/screen-case.ts';
import { endReportByReferral } from '../../../core/referrals/end-report-by-referral.ts';
import { listPoliceReceipts } from '../../../core/referrals/reading/list-police-receipts.ts';
import { bodies } from '../../../core/screens/duty-to-report.ts';
import { answers, questionCodes, type Answer } from '../../../core/screens/screen.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, onceOf, textOf } from '../../page-request.ts';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { instantIn, saidAs, workingOn } from './case-action.ts';
import { CaseFrame } from './case-frame.tsx';
import { FirstThings } from './work/first-things.tsx';
import { Questions } from './work/questions.tsx';
import { Reports } from './work/reports.tsx';
import { seeCase } from './see-case.ts';

export const loader = loading(async (page, args) => {
  const seen = await seeCase(page, args, { parts: ['reports', 'answers'] });
  const { id: caseId, state, reports } = seen.shown;
  const isOpen = state !== 'closed' && reports.some(({ ending }) => ending === null);
  return { ...seen, receipts: isOpen ? await listPoliceReceipts(page.ctx, { caseId }) : [] };
});

const isAnswer = (text: string): text is Answer => answers.some((one) => one === text);

const answersIn = (form: FormData) =>
  Object.fromEntries(
    questionCodes.flatMap((code) => {
      const answer = textOf(form, code);
      return isAnswer(answer) && answer !== 'open' ? [[code, answer] as const] : [];
    }),
  );

export const action = workingOn(
  {
    screen: (ctx, form, caseId) =>
      screenCase(
        ctx,
        { caseId, answers: answersIn(form), knownTo: bodies.filter((body) => form.has(`knownTo-${body}`)) },
        onceOf(form),
      ),
    receipt: (ctx, form, caseId) => {
      const reportedAt = instantIn(form, { day: 'reportedDay', time: 'reportedTime' });
      const said = { station: textOf(form, 'station'), number: textOf(form, 'receiptNumber') };
      const ending = { how: 'receipt' as const, ...said, reportedAt };
      return endReport(ctx, { caseId, ending, ...saidAs(form, 'of', 'reportId') }, onceOf(form));
    },
    'by-referral': (ctx, form, caseId) => {
      const [reportId = '', referralId = ''] = textOf(form, 'of').split('.');
      return endReportByReferral(ctx, { caseId, reportId, referralId }, onceOf(form));
    },
    decision: (ctx, form, caseId) => {
      const talkedAt = instantIn(form, { day: 'talkedDay', time: 'talkedTime' });
      const ending = { how: 'decision' as const, talkedAt, reason: textOf(form, 'decisionWhy') };
      return endReport(ctx, { caseId, ending, ...saidAs(form, 'of', 'reportId') }, onceOf(form));
    },
  },
  ({ cases: { screen } }) => ({
    'ending.station': { field: 'station', label: screen.station },
    'ending.number': { field: 'receiptNumber', label: screen.receiptNumber },
    'ending.reportedAt': { field: 'reportedDay', label: screen.reportedDay },
    'ending.talkedAt': { field: 'talkedDay', label: screen.talkedDay },
    'ending.reason': { field: 'decisionWhy', label: screen.decisionWhy },
    reportedDay: { field: 'reportedDay', label: screen.reportedDay },
    talkedDay: { field: 'talkedDay', label: screen.talkedDay },
  }),
);

/** Violence and children first; and where a report may be due, its gate. */
export default function Screen() {
  const { shown, key, done, receipts } = useLoaded(loader);
  const acting = { idempotencyKey: key, answer: useAnswer() };
  const { screen } = useWords().cases;
  return (
    <CaseFrame head={shown} part="screen" done={done}>
      <div className="section">
        <Note tone={shown.mediation === 'open' || shown.mediation === 'her-choice' ? 'calm' : 'sun'}>
          {screen.mediation[shown.mediation]}
        </Note>
      </div>
      {shown.state !== 'closed' && <FirstThings caseId={shown.id} answered={shown.answers} />}
      <Reports
        {...acting}
        caseId={shown.id}
        reports={shown.reports}
        receipts={receipts}
        mayEnd={shown.state !== 'closed'}
      />
      <Questions {...acting} answered={shown.answers} mayAsk={shown.state !== 'closed'} />
    </CaseFrame>
  );
}
