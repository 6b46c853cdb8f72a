import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker, herWord } from '../../../../tests/support/cases/case-town.ts';
import { aConsent, aReferral } from '../../../../tests/support/cases/referring.ts';
import {
  asNobody,
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { askToErase } from '../../erasures/ask-to-erase.ts';
import { applyForAid } from '../../legal-aid/apply-for-aid.ts';
import { listNotices } from '../../notices/list-notices.ts';
import { noteWarning } from '../../orders/warnings/note-warning.ts';
import { noteAnswer } from '../../referrals/note-answer.ts';
import { tellOfClocks } from '../clocks/tell-of-clocks.ts';
import { showCase } from '../reading/show-case.ts';
import { screenCase } from '../reports/screen-case.ts';
import { addMember } from '../team/add-member.ts';
import { approveClosing } from './approve-closing.ts';
import { askToClose } from './ask-to-close.ts';

let town: Town;
let qin: Person;
let zhou: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  zhou = await aCaseworker(town, '周大姐', 'rights');
});
afterAll(() => town.close());

/** A case that two have closed, after this was done in it. */
async function closedAfter(work: (caseId: string, code: string) => Promise<unknown>): Promise<string> {
  const { id: caseId, code } = await aCase(town, qin);
  await screenCase(qin.ctx(), { caseId, answers: {} });
  await addMember(qin.ctx(), { caseId, personId: zhou.id });
  await work(caseId, code);
  await askToClose(qin.ctx(), { caseId, outcome: 'handled', reason: '她搬进了新住处' });
  await approveClosing(zhou.ctx(), { caseId });
  return caseId;
}

const running = async (caseId: string) =>
  (await showCase(qin.ctx(), { caseId, parts: [] })).clocks.flatMap(({ clock, stoppedAt }) =>
    stoppedAt === null ? [clock] : [],
  );

const remindedOf = async (caseId: string) => {
  await tellOfClocks(asTheSystem(town));
  await lettersDelivered(town);
  return (await listNotices(qin.ctx())).filter(
    (one) => 'caseId' in one && one.caseId === caseId && one.kind === 'case-clock-due',
  ).length;
};

test('of a referral that nobody answered and an application for aid nobody is reminded once the case is closed', async () => {
  let referralId = '';
  const caseId = await closedAfter(async (caseId) => {
    ({ id: referralId } = await aReferral(qin, { caseId }));
    await applyForAid(qin.ctx(), { caseId, words: '区法律援助中心', receivedOn: '2026-12-19' });
    expect((await running(caseId)).toSorted()).toEqual([
      ...['legal-aid-decision', 'referral-answer-urgent', 'referral-link'],
    ]);
  });
  expect(await running(caseId)).toEqual([]);
  moveClock(town, { minutes: 30 * 1440 });
  expect(await remindedOf(caseId)).toBe(0);
  await noteAnswer(qin.ctx(), { caseId, referralId, words: '晚了些，查过了' });
});

test('what protects her, what she is still to be told, and her wish to be erased outlast the closing', async () => {
  const caseId = await closedAfter(async (caseId, code) => {
    await noteWarning(qin.ctx(), { caseId, givenAt: town.clock(), station: '鹤山桥派出所' });
    await aConsent(qin, { caseId, basis: 'emergency', how: undefined });
    await askToErase(asNobody(town), { code, word: herWord });
  });
  const outlasts = ['consent-tell-later', 'erasure-wait', 'warning-visit'];
  expect((await running(caseId)).toSorted()).toEqual(outlasts);
  moveClock(town, { minutes: 30 * 1440 });
  expect(await remindedOf(caseId)).toBe(outlasts.length);
});
