import { startClock } from '../../../src/core/cases/clocks/start-clock.ts';
import { approveClosing } from '../../../src/core/cases/closing/approve-closing.ts';
import { askToClose } from '../../../src/core/cases/closing/ask-to-close.ts';
import { breakGlass } from '../../../src/core/cases/glass/break-glass.ts';
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
import { applyForAid } from '../../../src/core/legal-aid/apply-for-aid.ts';
import { lettersDelivered, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';
import { aCaseworker } from './case-town.ts';
import { inCase } from './in-case.ts';

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
  await planCase(desk.ctx(), { caseId, words: '先找住处' });
  await arrangeSession(desk.ctx(), { caseId, kind: 'talk', startsAt: '2026-12-21T14:00:00+08:00' });
  await setTask(desk.ctx(), { caseId, words: '陪她去医院' });
  await inCase(desk, caseId, (ctx) =>
    startClock(ctx, { caseId, clock: 'protection-order-decision', aboutId: caseId, from: ctx.now }),
  );
  await applyForAid(desk.ctx(), { caseId, words: '区法律援助中心，\n"离婚"', receivedOn: '2026-12-19' });
  const reportedAt = '2026-12-20T09:30:00+08:00';
  const ending = { how: 'receipt', station: '北安派出所', number: '17', reportedAt } as const;
  await endReport(desk.ctx(), { caseId, ending });
  await askToClose(other.ctx(), { caseId, outcome: 'handled', reason: '有住处了' });
  await approveClosing(desk.ctx(), { caseId });
  await showCase(desk.ctx(), { caseId });
  await lettersDelivered(town);
}
