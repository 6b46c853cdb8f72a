import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker, aRequest, hersAlone } from '../../../../tests/support/cases/case-town.ts';
import {
  aHome,
  aHost,
  asNobody,
  asTheSystem,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { inCase } from '../../../../tests/support/cases/in-case.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { submitRequest } from '../../requests/asking/submit-request.ts';
import type { Screening } from '../../screens/screen.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { openCase } from '../open-case.ts';
import { showCase } from '../reading/show-case.ts';
import { addMember } from '../team/add-member.ts';
import { arrangeSession } from '../work/arrange-session.ts';
import { endReport } from './end-report.ts';
import { screenCase } from './screen-case.ts';

let town: Town;
let qin: Person;
let zhou: Person;
let shi: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  zhou = await aCaseworker(town, '周大姐', 'rights');
  shi = await aCaseworker(town, '史大姐', 'mediator');
});
afterAll(() => town.close());

const childHurt: Screening = { 'child-hurt-or-at-risk': 'yes' };

async function screened(answers: Screening, homeKind?: 'told'): Promise<string> {
  const home = await aHome(town);
  await aHost(town, '江大姐', home);
  const told = homeKind === undefined ? {} : { homeId: home.id, tellHome: true };
  const { id: requestId } = await submitRequest(asNobody(town), { door: 'help', text: hersAlone, ...told });
  return (await openCase(qin.ctx(), { requestId, screen: { answers } })).id;
}

const receipt = {
  how: 'receipt',
  station: '北安派出所',
  number: '20261220-17',
  reportedAt: '2026-12-20T09:40:00+08:00',
} as const;

test('a child is hurt and a village home knows of it: the gate opens with its law, and ends with a receipt', async () => {
  const caseId = await screened(childHurt, 'told');
  expect(await showCase(qin.ctx(), { caseId })).toMatchObject({
    ...{ level: 'urgent', mediation: 'not-offered' },
    reports: [{ concern: 'minor', duty: { when: 'at-once', law: '未成年人保护法' }, ending: null }],
  });
  await endReport(qin.ctx(), { caseId, ending: receipt });
  expect((await showCase(qin.ctx(), { caseId })).reports).toMatchObject([{ ending: receipt }]);
  const again = endReport(qin.ctx(), { caseId, ending: receipt });
  await expect(again).rejects.toMatchObject({ code: 'no-report-due' });
});

test('where the federation alone knows of it no law binds, and the gate opens for a judgement all the same', async () => {
  const caseId = await screened(childHurt);
  expect((await showCase(qin.ctx(), { caseId })).reports).toMatchObject([{ concern: 'minor', duty: null }]);
});

test('against a report another of the desk decides, after a talk and with a reason', async () => {
  const caseId = await screened(childHurt);
  const ending = {
    how: 'decision',
    talkedAt: '2026-12-20T09:30:00+08:00',
    reason: '孩子已随外婆住，学校每天接送，派出所已知情',
  } as const;
  const herOwn = endReport(qin.ctx(), { caseId, ending });
  await expect(herOwn).rejects.toMatchObject({ code: 'another-of-the-desk-decides' });
  await addMember(qin.ctx(), { caseId, personId: zhou.id });
  const early = endReport(zhou.ctx(), {
    caseId,
    ending: { ...ending, talkedAt: '2026-12-21T09:30:00+08:00' },
  });
  await expect(early).rejects.toMatchObject({ faults: [{ code: 'in-the-future' }] });
  const hasty = endReport(zhou.ctx(), { caseId, ending: { ...ending, reason: '不用' } });
  await expect(hasty).rejects.toMatchObject({ code: 'invalid' });
  await endReport(zhou.ctx(), { caseId, ending });
});

test('asked again with the same answers no second gate opens; once a listed body knows too, one does', async () => {
  const caseId = await screened(childHurt);
  moveClock(town, { minutes: 1 });
  await screenCase(qin.ctx(), { caseId, answers: childHurt });
  await endReport(qin.ctx(), { caseId, ending: receipt });
  moveClock(town, { minutes: 1 });
  await screenCase(qin.ctx(), { caseId, answers: childHurt });
  expect((await showCase(qin.ctx(), { caseId })).reports).toHaveLength(1);
  moveClock(town, { minutes: 1 });
  await screenCase(qin.ctx(), { caseId, answers: childHurt, knownTo: ['school'] });
  expect((await showCase(qin.ctx(), { caseId })).reports.map(({ ending }) => ending === null)).toEqual([
    false,
    true,
  ]);
});

test('a question left open keeps its last answer: asked once more, danger stays and is shown with its day', async () => {
  const { id: requestId } = await aRequest(town);
  const { id: caseId } = await openCase(qin.ctx(), { requestId });
  const since = town.clock();
  await screenCase(qin.ctx(), { caseId, answers: { 'in-danger-now': 'yes', ...childHurt } });
  moveClock(town, { minutes: 1 });
  const found = await screenCase(qin.ctx(), { caseId, answers: { 'body-hurt': 'yes' } });
  expect(found).toMatchObject({ level: 'danger', isViolent: true, concern: 'minor' });
  const { level, answers } = await showCase(qin.ctx(), { caseId });
  expect(level).toBe('danger');
  expect(answers).toMatchObject([
    { question: 'in-danger-now', answer: 'yes', since },
    { question: 'body-hurt', answer: 'yes' },
    { question: 'child-hurt-or-at-risk', answer: 'yes', since },
  ]);
});

test('the home that was told still counts when somebody screens later', async () => {
  const home = await aHome(town);
  await aHost(town, '江大姐', home);
  const told = { homeId: home.id, tellHome: true };
  const { id: requestId } = await submitRequest(asNobody(town), { door: 'help', text: hersAlone, ...told });
  const { id: caseId } = await openCase(qin.ctx(), { requestId });
  await screenCase(qin.ctx(), { caseId, answers: childHurt });
  expect((await showCase(qin.ctx(), { caseId })).reports).toMatchObject([{ duty: { when: 'at-once' } }]);
});

test('a child found while a gate stands open gets a gate of its own', async () => {
  const caseId = await screened({ 'sufferer-cannot-fully-decide': 'yes', 'body-hurt': 'yes' });
  moveClock(town, { minutes: 1 });
  await screenCase(qin.ctx(), { caseId, answers: childHurt, knownTo: ['school'] });
  const { reports } = await showCase(qin.ctx(), { caseId });
  expect(reports).toMatchObject([
    { concern: 'limited-capacity', duty: null },
    { concern: 'minor', duty: { when: 'at-once' } },
  ]);
  await endReport(qin.ctx(), { caseId, ending: receipt, reportId: reports[1]?.id });
  expect((await showCase(qin.ctx(), { caseId })).reports.map(({ ending }) => ending === null)).toEqual([
    true,
    false,
  ]);
});

test('danger that a screen finds runs the clock of danger', async () => {
  const { id: requestId } = await aRequest(town);
  const { id: caseId } = await openCase(qin.ctx(), { requestId });
  await screenCase(qin.ctx(), { caseId, answers: { 'life-threatened': 'yes' } });
  const row = town.owner.withSchema('d370215').selectFrom('requests').where('id', '=', requestId);
  const { clock, due_at: dueAt } = await row.select(['clock', 'due_at']).executeTakeFirstOrThrow();
  expect([clock, (dueAt?.getTime() ?? 0) - town.clock().getTime()]).toEqual(['danger', 2 * 3_600_000]);
});

test('ruled out, mediation may be offered and a mediator joins; found later, no sitting with both is arranged any more', async () => {
  const nothing = [
    'in-danger-now',
    'life-threatened',
    'may-end-her-life',
    'body-hurt',
    'held-against-her-will',
  ] as const;
  const more = [
    'starved-or-left-cold',
    'insulted-or-scared-often',
    'followed-or-pestered',
    'afraid-to-speak-before-the-other',
  ] as const;
  const answers: Screening = Object.fromEntries([...nothing, ...more].map((code) => [code, 'no']));
  const caseId = await screened(answers);
  await addMember(qin.ctx(), { caseId, personId: shi.id });
  const joint = { caseId, kind: 'joint', startsAt: '2026-12-22T14:00:00+08:00', place: '调解室' } as const;
  await arrangeSession(shi.ctx(), joint);
  moveClock(town, { minutes: 1 });
  await screenCase(shi.ctx(), { caseId, answers: { ...answers, 'body-hurt': 'yes' } });
  await expect(arrangeSession(shi.ctx(), joint)).rejects.toMatchObject({ code: 'mediation-not-offered' });
  await arrangeSession(shi.ctx(), { ...joint, kind: 'talk' });
});

test('no figure of the gates exists: the system counts none, and her team those of the case it has before it', async () => {
  const caseId = await screened(childHurt);
  await screened(childHurt);
  const count = async ({ db }: Ctx) => (await db.selectFrom('case_reports').select('id').execute()).length;
  const outside = await aCaseworker(town, '孙大姐', 'rights');
  expect([await inTransaction(asTheSystem(town), count), await inTransaction(qin.ctx(), count)]).toEqual([
    0, 0,
  ]);
  expect([await inCase(outside, caseId, count), await inCase(qin, caseId, count)]).toEqual([0, 1]);
  const opened = await town.owner.withSchema('d370215').selectFrom('case_reports').selectAll().execute();
  expect(JSON.stringify(opened)).not.toMatch(/minor|未成年|receipt|派出所/);
});

test('an answer that nobody may give and a question that nobody asks are refused', async () => {
  const { id: requestId } = await aRequest(town);
  const wrong = { answers: { 'body-hurt': 'maybe' } };
  const asked: object = { requestId, screen: wrong };
  await expect(openCase(qin.ctx(), { requestId, ...asked })).rejects.toMatchObject({ code: 'invalid' });
});
