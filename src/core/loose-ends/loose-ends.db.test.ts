import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCase, aCaseworker, herWord } from '../../../tests/support/cases/case-town.ts';
import { aConsent, aReferral } from '../../../tests/support/cases/referring.ts';
import { aListener, aRoom } from '../../../tests/support/consultations/listening.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aHome, asNobody, moveClock, type Person } from '../../../tests/support/factories.ts';
import { aCommittee, aDocket, noViolence } from '../../../tests/support/mediations/a-docket.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { approveClosing } from '../cases/closing/approve-closing.ts';
import { askToClose } from '../cases/closing/ask-to-close.ts';
import { breakGlass } from '../cases/glass/break-glass.ts';
import { showCaseHead } from '../cases/reading/show-case-head.ts';
import { screenCase } from '../cases/reports/screen-case.ts';
import { addMember } from '../cases/team/add-member.ts';
import { arrangeSession } from '../cases/work/arrange-session.ts';
import { doTask } from '../cases/work/do-task.ts';
import { endSession } from '../cases/work/end-session.ts';
import { setTask } from '../cases/work/set-task.ts';
import { withdrawConsent } from '../consents/withdraw-consent.ts';
import { bookForCase } from '../consultations/of-a-case/book-for-case.ts';
import { askToErase } from '../erasures/ask-to-erase.ts';
import { showHerWishes } from '../erasures/show-her-wishes.ts';
import { applyForAid } from '../legal-aid/apply-for-aid.ts';
import { endMediation } from '../mediations/ending/end-mediation.ts';
import { noteOrderStep } from '../orders/note-order-step.ts';
import { openOrder } from '../orders/open-order.ts';
import { noteAnswer } from '../referrals/note-answer.ts';
import { isoWithOffset } from '../shared/dates.ts';
import { holdsClosing } from './loose-end.ts';
import { showLooseEnds } from './show-loose-ends.ts';

let town: Town;
let qin: Person;
let zhou: Person;
let caseId: string;
let code: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  zhou = await aCaseworker(town, '周大姐', 'rights');
});
beforeEach(async () => {
  ({ id: caseId, code } = await aCase(town, qin));
  await screenCase(qin.ctx(), { caseId, answers: {} });
  await addMember(qin.ctx(), { caseId, personId: zhou.id });
});
afterAll(() => town.close());

const looseEnds = async (who = qin) => (await showLooseEnds(who.ctx(), { caseId, parts: [] })).looseEnds;
const whatIsLoose = async () => (await looseEnds()).map(({ what }) => what);
const inHours = (hours: number) => new Date(town.clock().getTime() + hours * 3_600_000);

test('a case in which nothing is left says so, and whoever does not read it finds none', async () => {
  expect(await looseEnds()).toEqual([]);
  const stranger = await aCaseworker(town, '孙大姐', 'rights');
  expect(await codeOf(looseEnds(stranger))).toBe('case-not-found');
});

test('what is to be done and what was arranged stand there by their day until somebody says how it went', async () => {
  const { id: taskId } = await setTask(qin.ctx(), {
    caseId,
    words: '陪她去医院',
    dueOn: '2026-12-31',
    forId: qin.id,
  });
  await setTask(qin.ctx(), { caseId, words: '问问学校', forId: qin.id });
  const startsAt = isoWithOffset(inHours(2));
  const { id: sessionId } = await arrangeSession(qin.ctx(), { caseId, kind: 'talk', startsAt });
  expect(await looseEnds()).toEqual([
    { what: 'session', id: sessionId, kind: 'talk', by: inHours(2) },
    { what: 'task', id: taskId, words: '陪她去医院', by: new Date('2026-12-31T23:59:59+08:00') },
    { what: 'task', id: expect.any(String), words: '问问学校', by: null },
  ]);
  moveClock(town, { minutes: 180 });
  expect((await looseEnds())[0]).toMatchObject({ what: 'session' });
  await endSession(qin.ctx(), { caseId, sessionId, tookPlace: true });
  await doTask(qin.ctx(), { caseId, taskId });
  expect(await whatIsLoose()).toEqual(['task']);
});

test('a talk that was booked for her stands there too', async () => {
  const specialistId = await aListener(town, qin, { placeId: await aRoom(town, await aHome(town)) });
  const startsAt = '2026-12-22T14:00:00+08:00';
  await bookForCase(qin.ctx(), { caseId, specialistId, startsAt });
  expect(await looseEnds()).toMatchObject([
    { what: 'consultation', kind: 'counselling', by: new Date(startsAt) },
  ]);
});

test('an order has the end of the clock that runs about it, and other clocks stand by themselves', async () => {
  const { id: orderId } = await openOrder(qin.ctx(), { caseId });
  expect(await looseEnds()).toMatchObject([{ what: 'order', id: orderId, state: 'preparing', by: null }]);
  await noteOrderStep(qin.ctx(), { caseId, orderId, step: 'withdraw', at: town.clock() });
  await applyForAid(qin.ctx(), { caseId, words: '区法律援助中心', receivedOn: '2026-12-20' });
  expect(await looseEnds()).toMatchObject([{ what: 'clock', clock: 'legal-aid-decision' }]);
});

test('a referral is named once, with the day of its answer and not with its link, until they have answered', async () => {
  const { id: referralId, consentId } = await aReferral(qin, { caseId });
  expect(await looseEnds(zhou)).toMatchObject([
    {
      what: 'referral',
      id: referralId,
      to: expect.stringContaining('北安派出所'),
      state: 'sent',
      by: inHours(24),
    },
    {
      what: 'consent',
      id: consentId,
      to: expect.stringContaining('北安派出所'),
      purpose: 'protection',
      by: null,
    },
  ]);
  await noteAnswer(qin.ctx(), { caseId, referralId, words: '已出告诫书' });
  expect(await whatIsLoose()).toEqual(['consent']);
  await withdrawConsent(qin.ctx(), { caseId, consentId });
  expect(await looseEnds()).toEqual([]);
});

test('a consent that has run out and what the law told without her word stand no more', async () => {
  await aConsent(qin, { caseId, endsOn: '2026-12-20' });
  await aConsent(qin, { caseId, basis: 'legal-duty', how: undefined });
  const now = town.clockAt.now;
  expect(await whatIsLoose()).toEqual(['consent']);
  moveClock(town, { minutes: 24 * 60 });
  expect(await looseEnds()).toEqual([]);
  town.clockAt.now = now;
});

test('a gate that nobody has answered comes first, her wish to be erased next', async () => {
  await setTask(qin.ctx(), { caseId, words: '今天就去', dueOn: '2026-12-20', forId: qin.id });
  await askToErase(asNobody(town), { code, word: herWord });
  await screenCase(qin.ctx(), { caseId, answers: { 'child-hurt-or-at-risk': 'yes' } });
  expect(await whatIsLoose()).toEqual(['report', 'erasure', 'task']);
});

test('through a broken glass her wish to be erased is not read: neither by itself nor by its clock', async () => {
  await setTask(qin.ctx(), { caseId, words: '今天就去', forId: qin.id });
  await askToErase(asNobody(town), { code, word: herWord });
  const ye = await aCaseworker(town, '叶大姐', 'counsellor');
  await breakGlass(ye.ctx(), { caseId, reason: '半夜来电，他在砸门，要看她的住处' });
  expect((await looseEnds(ye)).map(({ what }) => what)).toEqual(['task']);
  const { shown, wishes } = await showHerWishes(ye.ctx(), { caseId, parts: [] });
  expect(wishes).toEqual({ erasureAskedAt: null, withdrawnAt: null });
  expect([shown.clocks, (await showCaseHead(ye.ctx(), { caseId })).clocks]).toEqual([[], []]);
  expect(await whatIsLoose()).toEqual(['erasure', 'task']);
  expect((await showCaseHead(qin.ctx(), { caseId })).clocks).toMatchObject([{ clock: 'erasure-wait' }]);
});

test('a docket is loose until it has ended; that it binds is no end', async () => {
  const { caseId: itsCase, id } = await aDocket(town, qin, (await aCommittee(town)).id);
  caseId = itsCase;
  await setTask(qin.ctx(), { caseId, words: '今天就去', dueOn: '2026-12-20', forId: qin.id });
  const [docket, task] = await looseEnds();
  expect(docket).toEqual({ what: 'mediation', id, stage: 'asking', by: null });
  expect([docket, task].map((end) => end && holdsClosing(end))).toEqual([true, false]);
  await endMediation(qin.ctx(), { caseId, how: 'withdrawn' });
  expect(await whatIsLoose()).toEqual(['task']);
});

test('none of it forbids what was not forbidden: two close a case with all of it left', async () => {
  await screenCase(qin.ctx(), { caseId, answers: noViolence() });
  await setTask(qin.ctx(), { caseId, words: '问问学校', forId: qin.id });
  await aReferral(qin, { caseId });
  await askToErase(asNobody(town), { code, word: herWord });
  await askToClose(qin.ctx(), { caseId, outcome: 'handled', reason: '她搬走了' });
  expect(await looseEnds(zhou)).toEqual(await looseEnds(qin));
  await approveClosing(zhou.ctx(), { caseId });
});
