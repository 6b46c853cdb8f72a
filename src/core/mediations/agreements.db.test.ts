import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { moveClock, type Person } from '../../../tests/support/factories.ts';
import {
  aCommittee,
  aDocket,
  aScreenedCase,
  bothWilling,
  sideOne,
  sideOther,
} from '../../../tests/support/mediations/a-docket.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { showCase } from '../cases/reading/show-case.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { askConfirmation } from './agreement/ask-confirmation.ts';
import { keepPromise } from './agreement/keep-promise.ts';
import { setPromise } from './agreement/set-promise.ts';
import { settle } from './agreement/settle.ts';
import { signAgreement } from './agreement/sign-agreement.ts';
import { endMediation } from './ending/end-mediation.ts';
import { recordSmallDispute, type RecordSmallDispute } from './opening/record-small-dispute.ts';
import { showMediation } from './reading/show-mediation.ts';
import { hearSide } from './sides/hear-side.ts';
import { passMediation } from './sides/pass-mediation.ts';

let town: Town;
let qin: Person;
let committeeId: string;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  committeeId = (await aCommittee(town)).id;
});
beforeEach(() => moveClock(town, { minutes: 1 }));
afterAll(() => town.close());

const today = () => dayOf(town.clock());
const terms = {
  facts: '两家共用一面墙，下雨就漏。',
  points: '谁出钱',
  terms: '王家修，李家出一半',
  manner: '付现钱',
};

async function anAgreement({ ofStatus = false, form = 'written' as const } = {}): Promise<string> {
  const { caseId } = await aDocket(town, qin, committeeId);
  await bothWilling(qin, caseId, today());
  await settle(qin.ctx(), { caseId, form, on: today(), terms, ofStatus });
  return caseId;
}

async function allSign(caseId: string): Promise<void> {
  for (const whose of ['one', 'other', 'mediator'] as const)
    await signAgreement(qin.ctx(), { caseId, whose, how: 'signed', on: today() });
  await signAgreement(qin.ctx(), { caseId, whose: 'committee', how: 'sealed', on: today() });
}

const agreementOf = async (caseId: string) => (await showMediation(qin.ctx(), { caseId })).docket?.agreement;

test("a written agreement takes effect with the last of four marks, and the court's thirty days run from there", async () => {
  const caseId = await anAgreement();
  const made = today();
  await signAgreement(qin.ctx(), { caseId, whose: 'one', how: 'fingerprint', on: made });
  await signAgreement(qin.ctx(), { caseId, whose: 'other', how: 'signed', on: made });
  await signAgreement(qin.ctx(), { caseId, whose: 'mediator', how: 'signed', on: made });
  expect(await agreementOf(caseId)).toMatchObject({ inForceOn: null, confirmBy: null });
  moveClock(town, { minutes: 2 * 24 * 60 });
  const wrong = signAgreement(qin.ctx(), { caseId, whose: 'committee', how: 'signed', on: today() });
  await expect(wrong).rejects.toMatchObject({ faults: [{ path: 'how', code: 'cannot-mark-so' }] });
  await signAgreement(qin.ctx(), { caseId, whose: 'committee', how: 'sealed', on: today() });
  const { clocks } = await showCase(qin.ctx(), { caseId });
  expect(clocks).toMatchObject([{ clock: 'mediation-confirmation', source: { article: '第三十三条' } }]);
  const agreement = await agreementOf(caseId);
  expect(agreement?.inForceOn).toBe(today());
  expect(agreement?.confirmBy).toBe(dayOf(clocks[0]!.dueAt));
  expect(agreement!.confirmBy! >= addDays(today(), 30)).toBe(true);
});

test('each mark is made once; of two who note the same one is told', async () => {
  const caseId = await anAgreement();
  const mark = () => codeOf(signAgreement(qin.ctx(), { caseId, whose: 'one', how: 'signed', on: today() }));
  expect((await Promise.all([mark(), mark()])).toSorted()).toEqual(['marked-already', 'no error']);
  const before = signAgreement(qin.ctx(), {
    caseId,
    whose: 'other',
    how: 'signed',
    on: addDays(today(), -1),
  });
  expect(await codeOf(before)).toBe('signed-before-it-was-made');
  const later = signAgreement(qin.ctx(), { caseId, whose: 'other', how: 'signed', on: addDays(today(), 1) });
  expect(await codeOf(later)).toBe('not-yet');
});

test('who mediates since it was written signs once both accept her, and nobody before', async () => {
  const caseId = await anAgreement();
  await signAgreement(qin.ctx(), { caseId, whose: 'one', how: 'signed', on: today() });
  const shi = await aCaseworker(town, '史大姐', 'mediator');
  await passMediation(qin.ctx(), { caseId, personId: shi.id });
  const signed = () =>
    codeOf(signAgreement(shi.ctx(), { caseId, whose: 'mediator', how: 'signed', on: today() }));
  expect(await signed()).toBe('mediator-to-accept');
  await hearSide(shi.ctx(), { caseId, side: 'one', answer: 'agrees' });
  expect(await signed()).toBe('mediator-to-accept');
  await hearSide(shi.ctx(), { caseId, side: 'other', answer: 'agrees' });
  expect(await signed()).toBe('no error');
});

test('an agreement by word of mouth binds at once and needs no mark; no court is asked', async () => {
  const { caseId } = await aDocket(town, qin, committeeId);
  await bothWilling(qin, caseId, today());
  await settle(qin.ctx(), { caseId, form: 'oral', on: today(), terms });
  expect(await agreementOf(caseId)).toMatchObject({ form: 'oral', inForceOn: today(), confirmBy: null });
  const mark = signAgreement(qin.ctx(), { caseId, whose: 'one', how: 'signed', on: today() });
  expect(await codeOf(mark)).toBe('oral-needs-no-mark');
  const court = askConfirmation(qin.ctx(), { caseId, on: today(), both: true });
  expect(await codeOf(court)).toBe('oral-is-not-confirmed');
});

test('both ask the court together and in time; on identity, adoption and marriage it is not asked', async () => {
  const caseId = await anAgreement();
  const early = askConfirmation(qin.ctx(), { caseId, on: today(), both: true });
  expect(await codeOf(early)).toBe('not-in-force-yet');
  await allSign(caseId);
  await askConfirmation(qin.ctx(), { caseId, on: today(), both: true });
  expect((await showCase(qin.ctx(), { caseId })).clocks[0]?.stoppedAt).not.toBeNull();
  const again = askConfirmation(qin.ctx(), { caseId, on: today(), both: true });
  expect(await codeOf(again)).toBe('confirmation-asked-already');
  const ofStatus = await anAgreement({ ofStatus: true });
  await allSign(ofStatus);
  expect(await agreementOf(ofStatus)).toMatchObject({ inForceOn: today(), confirmBy: null });
  expect((await showCase(qin.ctx(), { caseId: ofStatus })).clocks).toEqual([]);
  const refused = askConfirmation(qin.ctx(), { caseId: ofStatus, on: today(), both: true });
  expect(await codeOf(refused)).toBe('no-confirmation-of-status');
});

test('after its last day the court is not asked any more', async () => {
  const caseId = await anAgreement();
  await allSign(caseId);
  const { confirmBy } = (await agreementOf(caseId))!;
  moveClock(town, { minutes: 50 * 24 * 60 });
  const late = askConfirmation(qin.ctx(), { caseId, on: addDays(confirmBy!, 1), both: true });
  expect(await codeOf(late)).toBe('confirmation-too-late');
  await askConfirmation(qin.ctx(), { caseId, on: confirmBy!, both: true });
});

test('what was promised has a day on which the team hears of it, and is looked at until it is kept', async () => {
  const caseId = await anAgreement();
  const early = setPromise(qin.ctx(), { caseId, side: 'one', words: '修墙' });
  expect(await codeOf(early)).toBe('not-in-force-yet');
  await allSign(caseId);
  const dueOn = addDays(today(), 10);
  const { id: promiseId } = await setPromise(qin.ctx(), { caseId, side: 'one', words: '修墙', dueOn });
  const clocks = async () =>
    (await showCase(qin.ctx(), { caseId })).clocks.filter(({ clock }) => clock === 'mediation-promise');
  expect(dayOf((await clocks())[0]!.dueAt)).toBe(dueOn);
  await keepPromise(qin.ctx(), { caseId, promiseId, kept: false, remark: '下雨，没修成' });
  expect((await clocks())[0]?.stoppedAt).toBeNull();
  await keepPromise(qin.ctx(), { caseId, promiseId, kept: true });
  expect((await clocks())[0]?.stoppedAt).not.toBeNull();
  expect(await codeOf(keepPromise(qin.ctx(), { caseId, promiseId, kept: false }))).toBe(
    'promise-kept-already',
  );
  expect((await agreementOf(caseId))?.promises).toMatchObject([{ words: '修墙', kept: true, remark: null }]);
  await endMediation(qin.ctx(), { caseId, how: 'kept' });
});

const small = (): Omit<RecordSmallDispute, 'caseId'> => ({
  ...{ committeeId, dispute: 'neighbours' as const, one: sideOne, other: sideOther },
  ...{ facts: '晾衣服挡了光', terms: '往里挪半米', on: today() },
  ...{ bothWilling: true as const, bothContent: true as const },
});

test('a small dispute is one page: who, what, what was agreed by word of mouth, and both content', async () => {
  const { id: caseId } = await aScreenedCase(town, qin);
  const { id } = await recordSmallDispute(qin.ctx(), { caseId, ...small(), done: true }, { key: 'small' });
  expect(await recordSmallDispute(qin.ctx(), { caseId, ...small(), done: true }, { key: 'small' })).toEqual({
    id,
  });
  const { docket } = await showMediation(qin.ctx(), { caseId });
  expect(docket).toMatchObject({
    ...{ stage: 'kept', story: { facts: '晾衣服挡了光' } },
    sides: [
      { side: 'one', name: '王大姐', rights: { on: today(), how: 'aloud' } },
      { side: 'other', name: '李婶', rights: { on: today(), how: 'aloud' } },
    ],
    agreement: { form: 'oral', inForceOn: today(), terms: { terms: '往里挪半米' } },
  });
});

test('without the word of both nothing of a small dispute is recorded', async () => {
  const { id: caseId } = await aScreenedCase(town, qin);
  const forced = { ...small(), bothContent: false } as unknown as ReturnType<typeof small>;
  const refused = recordSmallDispute(qin.ctx(), { caseId, ...forced });
  await expect(refused).rejects.toMatchObject({ faults: [{ path: 'bothContent', code: 'must-be-so' }] });
  expect((await showMediation(qin.ctx(), { caseId })).docket).toBeNull();
});
