import { openCase } from '../../src/core/cases/open-case.ts';
import { writeNote } from '../../src/core/cases/notes/write-note.ts';
import { showCase } from '../../src/core/cases/reading/show-case.ts';
import type { CaseView } from '../../src/core/cases/reading/case-view.ts';
import { setWall } from '../../src/core/cases/team/set-wall.ts';
import { arrangeSession } from '../../src/core/cases/work/arrange-session.ts';
import { nameParty } from '../../src/core/cases/work/name-party.ts';
import { planCase } from '../../src/core/cases/work/plan-case.ts';
import { setTask } from '../../src/core/cases/work/set-task.ts';
import { submitRequest } from '../../src/core/requests/asking/submit-request.ts';
import type { Ctx } from '../../src/core/shared/ctx.ts';
import { isoWithOffset } from '../../src/core/shared/dates.ts';

const cases = 40;
const notes = 12;
const words = '她今天带着孩子来坐了一会儿，说了说家里的事；约好下周三再来，先把派出所的回执复印一份。';

/** Who works on the cases of a run, with the bearer of a session whose second step is done. */
export type Caseworker = { personId: string; accountId: string; token: string };

/** What she reads of each case, opened: the control keeps it in the clear. */
export type OpenedCases = { caseIds: string[]; caseworker: string; views: CaseView[] };

/** What stands in a case after some weeks, written by the verbs themselves. */
async function openOne(ctx: Ctx, nobody: Ctx, nth: number): Promise<CaseView> {
  const { id: requestId } = await submitRequest(
    nobody,
    { door: 'help', text: words },
    { key: crypto.randomUUID() },
  );
  const { id: caseId } = await openCase(ctx, { requestId });
  await setWall(ctx, { caseId, why: 'kin', divisionCode: `370215${String(nth).padStart(3, '0')}` });
  await nameParty(ctx, { caseId, kind: 'child', name: '豆豆' });
  await nameParty(ctx, { caseId, kind: 'other-party', name: '江某' });
  await planCase(ctx, { caseId, words });
  const startsAt = isoWithOffset(new Date(ctx.now.getTime() + 7 * 86_400_000));
  for (const kind of ['talk', 'visit'] as const) await arrangeSession(ctx, { caseId, kind, startsAt });
  for (const task of ['陪她去医院', '问派出所要回执']) await setTask(ctx, { caseId, words: task });
  for (let note = 0; note < notes; note += 1) await writeNote(ctx, { caseId, words });
  return showCase(ctx, { caseId });
}

export async function openCases(ctx: Ctx, { personId, accountId, token }: Caseworker): Promise<OpenedCases> {
  const hers: Ctx = { ...ctx, actor: { kind: 'person', personId, accountId, secondStepDone: true } };
  const seat = { id: ctx.newId(), person_id: personId, role: 'rights', division_code: ctx.cell.divisionCode };
  await ctx.db
    .insertInto('appointments')
    .values({ ...seat, appointed_at: ctx.now })
    .execute();
  const views: CaseView[] = [];
  for (let nth = 0; nth < cases; nth += 1) {
    views.push(await openOne(hers, { ...ctx, actor: { kind: 'anonymous' } }, nth));
  }
  return { caseIds: views.map(({ id }) => id), caseworker: token, views };
}
