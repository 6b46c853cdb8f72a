import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker, aRequest, herWord } from '../../../tests/support/cases/case-town.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  asNobody,
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { endAppointment } from '../../../tests/support/offices/end-appointment.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { listNotices } from '../notices/list-notices.ts';
import { submitRequest } from '../requests/asking/submit-request.ts';
import { assignRequest } from '../requests/queue/assign-request.ts';
import { closeRequest } from '../requests/queue/close-request.ts';
import { noteContact } from '../requests/queue/note-contact.ts';
import { takeRequest } from '../requests/queue/take-request.ts';
import { triageRequest } from '../requests/queue/triage-request.ts';
import { showRequest } from '../requests/reading/show-request.ts';
import { lookUpRequest } from '../requests/returning/look-up-request.ts';
import { noteLapses } from '../requests/running/note-lapses.ts';
import { approveClosing } from './closing/approve-closing.ts';
import { askToClose } from './closing/ask-to-close.ts';
import { breakGlass } from './glass/break-glass.ts';
import { openCase } from './open-case.ts';
import { findCaseToOpen } from './reading/find-case-to-open.ts';
import { listAccessesByCode } from './reading/list-accesses-by-code.ts';
import { showCase } from './reading/show-case.ts';
import { screenCase } from './reports/screen-case.ts';
import { addMember } from './team/add-member.ts';
import { handOverCase } from './team/hand-over-case.ts';
import { lockCase } from './team/lock-case.ts';
import { setWall } from './team/set-wall.ts';
import { takeCaseOver } from './team/take-case-over.ts';
import { tellOfLonelyCases } from './team/tell-of-lonely-cases.ts';

let town: Town;
let qin: Person;
let zhou: Person;
let sun: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  zhou = await aCaseworker(town, '周大姐', 'rights');
  sun = await aCaseworker(town, '孙大姐', 'rights');
});
afterAll(() => town.close());

const told = async (who: Person, id: string) => {
  await lettersDelivered(town);
  return (await listNotices(who.ctx())).flatMap((one) =>
    ('caseId' in one && one.caseId === id) || ('requestId' in one && one.requestId === id) ? [one.kind] : [],
  );
};

const answers = (who: Person, requestId: string) =>
  codeOf(noteContact(who.ctx(), { requestId, way: 'phone' }));

test('nobody opens a case of what a colleague has; who is there no more holds up nobody', async () => {
  const { id: requestId } = await aRequest(town);
  const gone = await aCaseworker(town, '于大姐', 'rights');
  await takeRequest(gone.ctx(), { requestId });
  expect(await codeOf(openCase(qin.ctx(), { requestId }))).toBe('request-taken');
  await endAppointment(town, gone);
  await openCase(qin.ctx(), { requestId });
  expect(await answers(qin, requestId)).toBe('no error');
});

test('of what is closed nobody opens a case', async () => {
  const { id: requestId } = await aRequest(town);
  await takeRequest(qin.ctx(), { requestId });
  await closeRequest(qin.ctx(), { requestId, outcome: 'handled' });
  expect(await codeOf(openCase(qin.ctx(), { requestId }))).toBe('request-closed');
});

test('handed over, the new lead answers her, and the one before no more', async () => {
  const { id: caseId, requestId } = await aCase(town, qin);
  await handOverCase(qin.ctx(), { caseId, personId: sun.id, reason: '换人' });
  expect(await answers(qin, requestId)).toBe('request-not-found');
  expect(await answers(sun, requestId)).toBe('no error');
});

test('what was asked is closed with its case and not alone, and then has a day on which it is forgotten', async () => {
  const { id: caseId, requestId, code } = await aCase(town, qin);
  const alone = closeRequest(qin.ctx(), { requestId, outcome: 'handled' });
  expect(await codeOf(alone)).toBe('request-of-a-case');
  await addMember(qin.ctx(), { caseId, personId: zhou.id });
  await screenCase(qin.ctx(), { caseId, answers: {} });
  await askToClose(qin.ctx(), { caseId, outcome: 'handled', reason: '好了' });
  await approveClosing(zhou.ctx(), { caseId });
  expect(await lookUpRequest(asNobody(town), { code })).toMatchObject({ status: 'closed' });
  const row = town.owner.withSchema('d370215').selectFrom('requests').where('id', '=', requestId);
  const { forget_on: on } = await row.select('forget_on').executeTakeFirstOrThrow();
  expect(on).not.toBeNull();
});

test('a case whose only one is gone is told to the desk, and one of them leads it on', async () => {
  const gone = await aCaseworker(town, '于大姐', 'rights');
  const { id: caseId, requestId } = await aCase(town, gone);
  await setWall(gone.ctx(), { caseId, why: 'kin', personId: sun.id });
  expect(await codeOf(takeCaseOver(zhou.ctx(), { caseId }))).toBe('case-not-found');
  await endAppointment(town, gone);
  await tellOfLonelyCases(asTheSystem(town));
  await tellOfLonelyCases(asTheSystem(town));
  expect(await told(zhou, caseId)).toEqual(['case-left-alone']);
  expect(await told(sun, caseId)).toEqual([]);
  expect(await codeOf(takeCaseOver(sun.ctx(), { caseId }))).toBe('case-not-found');
  await takeCaseOver(zhou.ctx(), { caseId });
  expect(await showCase(zhou.ctx(), { caseId })).toMatchObject({ standing: 'lead', team: [{ id: zhou.id }] });
  expect(await answers(zhou, requestId)).toBe('no error');
  expect(await codeOf(takeCaseOver(zhou.ctx(), { caseId }))).toBe('case-has-a-lead');
});

test('that she is in danger is known to the case, so that in the night it opens behind a lock too', async () => {
  const asked = { door: 'help', text: '他在门口', danger: true } as const;
  const { id: requestId } = await submitRequest(asNobody(town), asked);
  const { id: caseId } = await openCase(qin.ctx(), { requestId });
  await lockCase(qin.ctx(), { caseId });
  await breakGlass(zhou.ctx(), { caseId, reason: '她来电话说他在门口砸门' });
  expect(await showCase(zhou.ctx(), { caseId })).toMatchObject({ level: 'danger' });
});

test('how soon is said once: what is asked in the case stands with its request, which is triaged no more', async () => {
  const { id: caseId, requestId } = await aCase(town, qin);
  await noteContact(qin.ctx(), { requestId, way: 'phone' });
  await screenCase(qin.ctx(), { caseId, answers: { 'life-threatened': 'yes' } });
  expect(await findCaseToOpen(qin.ctx(), { requestId })).toMatchObject({ caseId, level: 'danger' });
  expect((await showCase(qin.ctx(), { caseId })).level).toBe('danger');
  const triaged = triageRequest(qin.ctx(), { requestId, level: 'ordinary' });
  expect(await codeOf(triaged)).toBe('level-of-a-case');
  const { may } = await showRequest(qin.ctx(), { requestId });
  expect(may).toMatchObject({ triage: false, close: false, answer: true, escalate: true });
});

test('of a lapsed clock the team hears, and neither the desk nor who was walled off', async () => {
  const { id: caseId, requestId } = await aCase(town, qin);
  await setWall(qin.ctx(), { caseId, why: 'kin', personId: sun.id });
  await lettersDelivered(town);
  const before = [await told(sun, requestId), await told(zhou, requestId)];
  moveClock(town, { minutes: 25 * 60 });
  await noteLapses(asTheSystem(town));
  expect([await told(sun, requestId), await told(zhou, requestId)]).toEqual(before);
  expect(await told(qin, requestId)).toContain('request-lapsed');
});

test('her code without her word tells nothing of a case', async () => {
  const { code } = await aCase(town, qin);
  const without = listAccessesByCode(asNobody(town), { code, word: '桃花' });
  expect(await codeOf(without)).toBe('request-not-found');
  expect(await listAccessesByCode(asNobody(town), { code, word: herWord })).toHaveLength(1);
});

test('help that nobody screened reaches no mediator', async () => {
  const shi = await aCaseworker(town, '史大姐', 'mediator');
  const { id: requestId } = await aRequest(town);
  const given = assignRequest(qin.ctx(), { requestId, toId: shi.id });
  expect(await codeOf(given)).toBe('case-first');
});
