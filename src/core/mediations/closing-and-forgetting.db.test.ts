import { afterEach, beforeEach, expect, test } from 'vitest';
import { aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { asNobody, asTheSystem, moveClock, type Person } from '../../../tests/support/factories.ts';
import { aCommittee, aDocket, bothWilling } from '../../../tests/support/mediations/a-docket.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { approveClosing } from '../cases/closing/approve-closing.ts';
import { askToClose } from '../cases/closing/ask-to-close.ts';
import { keepFile } from '../cases/files/keep-file.ts';
import { strikeFile } from '../cases/files/strike-file.ts';
import { forgetCases } from '../cases/forgetting/forget-cases.ts';
import { showCase } from '../cases/reading/show-case.ts';
import { addMember } from '../cases/team/add-member.ts';
import { dayOf } from '../shared/dates.ts';
import { keepPromise } from './agreement/keep-promise.ts';
import { setPromise } from './agreement/set-promise.ts';
import { settle } from './agreement/settle.ts';
import { signAgreement } from './agreement/sign-agreement.ts';
import { endMediation } from './ending/end-mediation.ts';
import { signers } from './mediation.ts';
import { exportDocket } from './papers/export-docket.ts';
import { showMediation } from './reading/show-mediation.ts';
import { giveSideCode } from './sides/give-side-code.ts';
import { lookUpAsSide } from './sides/look-up-as-side.ts';
import { writeCaucus } from './sittings/write-caucus.ts';

let town: Town;
let qin: Person;
let zhou: Person;
let caseId: string;
beforeEach(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  zhou = await aCaseworker(town, '周大姐', 'rights');
  ({ caseId } = await aDocket(town, qin, (await aCommittee(town)).id));
  await addMember(qin.ctx(), { caseId, personId: zhou.id });
});
afterEach(() => town.close());

const today = () => dayOf(town.clock());

async function agree(form: 'written' | 'oral'): Promise<void> {
  await bothWilling(qin, caseId, today());
  await settle(qin.ctx(), { caseId, form, on: today(), terms: { facts: '墙漏水', terms: '王家修' } });
}

const ask = () => askToClose(qin.ctx(), { caseId, outcome: 'handled', reason: '说好了' });
const close = () => approveClosing(zhou.ctx(), { caseId });

test('while both are still talking the case is not closed, also where the docket was opened after somebody asked', async () => {
  expect(await codeOf(ask())).toBe('mediation-to-end-first');
  await agree('written');
  expect(await codeOf(ask())).toBe('mediation-to-end-first');
  await endMediation(qin.ctx(), { caseId, how: 'withdrawn' });
  await ask();
  await town.owner
    .withSchema('d370215')
    .updateTable('mediations')
    .set({ state: 'asking', ended_at: null, ended_by: null })
    .execute();
  expect(await codeOf(close())).toBe('mediation-to-end-first');
});

test('what binds is looked after once the case is closed, until it is kept; nothing new is promised', async () => {
  await agree('oral');
  const { id: promiseId } = await setPromise(qin.ctx(), { caseId, side: 'one', words: '修墙' });
  await ask();
  await close();
  expect(await showMediation(qin.ctx(), { caseId })).toMatchObject({ mayWork: false, mayFollow: true });
  expect(await codeOf(setPromise(qin.ctx(), { caseId, side: 'other', words: '出钱' }))).toBe('case-closed');
  await keepPromise(qin.ctx(), { caseId, promiseId, kept: true, remark: '不漏了' });
  await endMediation(zhou.ctx(), { caseId, how: 'kept' });
  expect((await showMediation(qin.ctx(), { caseId })).docket).toMatchObject({
    ...{ stage: 'kept', agreement: { promises: [{ kept: true, remark: '不漏了' }] } },
  });
});

test('once it is kept no clock of what was agreed runs on: neither that of the court nor those of promises', async () => {
  await agree('written');
  for (const whose of signers)
    await signAgreement(qin.ctx(), {
      caseId,
      whose,
      how: whose === 'committee' ? 'sealed' : 'signed',
      on: today(),
    });
  await setPromise(qin.ctx(), { caseId, side: 'one', words: '修墙' });
  const running = async () =>
    (await showCase(qin.ctx(), { caseId, parts: [] })).clocks.flatMap(({ clock, stoppedAt }) =>
      stoppedAt === null ? [clock] : [],
    );
  await ask();
  await close();
  expect((await running()).toSorted()).toEqual(['mediation-confirmation', 'mediation-promise']);
  await endMediation(qin.ctx(), { caseId, how: 'kept' });
  expect(await running()).toEqual([]);
});

test('a mark bears a page that is kept with its case, and neither one of another case nor one that was struck', async () => {
  await agree('written');
  const page = async (of: string) =>
    (await keepFile(qin.ctx(), { caseId: of, name: '协议.txt', source: [Buffer.from('签了')] })).id;
  const { caseId: another } = await aDocket(town, qin, (await aCommittee(town)).id);
  const struck = await page(caseId);
  await strikeFile(qin.ctx(), { caseId, fileId: struck });
  const mark = { caseId, whose: 'one', how: 'signed', on: today() } as const;
  for (const fileId of [await page(another), struck]) {
    const refused = signAgreement(qin.ctx(), { ...mark, fileId });
    await expect(refused).rejects.toMatchObject({ faults: [{ path: 'fileId', code: 'unknown-choice' }] });
  }
  const fileId = await page(caseId);
  await signAgreement(qin.ctx(), { ...mark, fileId });
  expect((await showMediation(qin.ctx(), { caseId })).docket?.agreement?.marks).toMatchObject([{ fileId }]);
});

test('forgotten with its case, a docket is a number without a word: for its team, on paper, and by the code of a side', async () => {
  await writeCaucus(qin.ctx(), { caseId, side: 'one', words: '她只跟我说的' });
  const { code } = await giveSideCode(qin.ctx(), { caseId, side: 'one' });
  await agree('oral');
  await ask();
  await close();
  expect((await lookUpAsSide(asNobody(town), { code })).name).toBe('王大姐');
  moveClock(town, { minutes: 1095 * 24 * 60 });
  expect(await forgetCases(asTheSystem(town))).toBe(1);
  const cell = town.owner.withSchema('d370215');
  expect(await cell.selectFrom('mediation_caucuses').select('words').execute()).toEqual([{ words: null }]);
  expect(await cell.selectFrom('mediations').select(['seq', 'state']).execute()).toEqual([
    { seq: 1, state: 'in-force' },
  ]);
  expect(await showMediation(qin.ctx(), { caseId })).toMatchObject({ docket: null, mayFollow: false });
  expect(await codeOf(exportDocket(qin.ctx(), { caseId }))).toBe('case-forgotten');
  expect(await codeOf(lookUpAsSide(asNobody(town), { code }))).toBe('side-not-found');
});
