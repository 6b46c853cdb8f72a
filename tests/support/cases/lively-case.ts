import { startClock } from '../../../src/core/cases/clocks/start-clock.ts';
import { approveClosing } from '../../../src/core/cases/closing/approve-closing.ts';
import { askToClose } from '../../../src/core/cases/closing/ask-to-close.ts';
import { breakGlass } from '../../../src/core/cases/glass/break-glass.ts';
import { keepFile } from '../../../src/core/cases/files/keep-file.ts';
import { writeNote } from '../../../src/core/cases/notes/write-note.ts';
import { openCase } from '../../../src/core/cases/open-case.ts';
import { showCase } from '../../../src/core/cases/reading/show-case.ts';
import { endReport } from '../../../src/core/cases/reports/end-report.ts';
import { addMember } from '../../../src/core/cases/team/add-member.ts';
import { setWall } from '../../../src/core/cases/team/set-wall.ts';
import { arrangeSession } from '../../../src/core/cases/work/arrange-session.ts';
import { nameParty } from '../../../src/core/cases/work/name-party.ts';
import { planCase } from '../../../src/core/cases/work/plan-case.ts';
import { setTask } from '../../../src/core/cases/work/set-task.ts';
import { keepEvidence } from '../../../src/core/orders/evidence/keep-evidence.ts';
import { noteOrderStep } from '../../../src/core/orders/note-order-step.ts';
import { openOrder } from '../../../src/core/orders/open-order.ts';
import { makePack } from '../../../src/core/orders/pack/make-pack.ts';
import { noteWarningVisit } from '../../../src/core/orders/warnings/note-warning-visit.ts';
import { noteWarning } from '../../../src/core/orders/warnings/note-warning.ts';
import { renderWord } from '../../../src/platform/paper/render-word.ts';
import { applyForAid } from '../../../src/core/legal-aid/apply-for-aid.ts';
import { lettersDelivered, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';
import { aCaseworker } from './case-town.ts';
import { inCase } from './in-case.ts';
import { aReferral, anErasureAsked } from './referring.ts';

/** Asked for and handed in, with evidence and its archive; and a 告诫书 after which somebody came. */
async function anOrderWithPack(desk: Person, caseId: string): Promise<void> {
  const [applicant, respondent] = [{ name: '王"某"' }, { name: '李某', relation: '丈夫' }];
  const { id: orderId } = await openOrder(desk.ctx(), {
    ...{ caseId, court: '即墨区人民法院', applicant, respondent, measures: ['no-violence'] },
    facts: '昨晚又动手，\n"邻居听见了"',
  });
  const evidence = { caseId, orderId, kind: 'medical', what: '诊断书', lies: '区医院病案室' } as const;
  await keepEvidence(desk.ctx(), evidence);
  const at = desk.ctx().now;
  await noteOrderStep(desk.ctx(), { caseId, orderId, step: 'file', at, words: '窗口收了' });
  await makePack(desk.ctx(), { caseId, orderId }, { word: renderWord });
  const { id: letterId } = await noteWarning(desk.ctx(), { caseId, givenAt: at, station: '北安派出所' });
  await noteWarningVisit(desk.ctx(), { caseId, letterId, visitedAt: at, byWhom: 'both', words: '都在家' });
}

/** A case with a row in every table of cases: screened, reported, broken into, closed, to be asked after. */
export async function aLivelyCase(town: Town, { desk, requestId }: { desk: Person; requestId: string }) {
  const other = await aCaseworker(town, '周大姐', 'rights');
  const counsellor = await aCaseworker(town, '叶大姐', 'counsellor');
  const screen = { answers: { 'child-hurt-or-at-risk': 'yes' } } as const;
  const { id: caseId } = await openCase(desk.ctx(), { requestId, screen });
  await breakGlass(other.ctx(), { caseId, reason: '夜里来电，\n要找她的住处' });
  await addMember(desk.ctx(), { caseId, personId: other.id });
  await setWall(desk.ctx(), { caseId, why: 'kin', personId: counsellor.id });
  await writeNote(desk.ctx(), { caseId, words: '她今天来了，\n"孩子也来了"' });
  await nameParty(desk.ctx(), { caseId, kind: 'child', name: '豆"豆"' });
  await keepFile(desk.ctx(), { caseId, name: '"便条".txt', source: [Buffer.from('门锁着')] });
  await planCase(desk.ctx(), { caseId, words: '先找住处' });
  await arrangeSession(desk.ctx(), { caseId, kind: 'talk', startsAt: '2026-12-21T14:00:00+08:00' });
  await setTask(desk.ctx(), { caseId, words: '陪她去医院' });
  await inCase(desk, caseId, (ctx) =>
    startClock(ctx, { caseId, clock: 'protection-order-decision', aboutId: caseId, from: ctx.now }),
  );
  await anOrderWithPack(desk, caseId);
  await aReferral(desk, { caseId });
  await anErasureAsked(town, { caseId });
  await applyForAid(desk.ctx(), { caseId, words: '区法律援助中心，\n"离婚"', receivedOn: '2026-12-19' });
  const reportedAt = '2026-12-20T09:30:00+08:00';
  const ending = { how: 'receipt', station: '北安派出所', number: '回执一七一七', reportedAt } as const;
  await endReport(desk.ctx(), { caseId, ending });
  await askToClose(other.ctx(), { caseId, outcome: 'handled', reason: '有住处了' });
  await approveClosing(desk.ctx(), { caseId });
  await showCase(desk.ctx(), { caseId });
  await lettersDelivered(town);
}
