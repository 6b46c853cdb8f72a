import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker, herWord } from '../../../tests/support/cases/case-town.ts';
import { aReferral } from '../../../tests/support/cases/referring.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { asNobody, asTheSystem, moveClock, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { approveClosing } from '../cases/closing/approve-closing.ts';
import { askToClose } from '../cases/closing/ask-to-close.ts';
import { showCase } from '../cases/reading/show-case.ts';
import { screenCase } from '../cases/reports/screen-case.ts';
import { addMember } from '../cases/team/add-member.ts';
import { forgetCases } from '../cases/forgetting/forget-cases.ts';
import { showSharedByCode } from '../referrals/reading/show-shared-by-code.ts';
import { forgetRequests } from '../requests/running/forget-requests.ts';
import { dayOf } from '../shared/dates.ts';
import { askToErase } from './ask-to-erase.ts';
import { decideErasure } from './decide-erasure.ts';
import { showErasure } from './show-erasure.ts';
import { showHerWishes } from './show-her-wishes.ts';
import { takeBackErasure } from './take-back-erasure.ts';

let town: Town;
let qin: Person;
let zhou: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  zhou = await aCaseworker(town, '周大姐', 'rights');
});
afterAll(() => town.close());

const wishes = async (caseId: string) => (await showHerWishes(qin.ctx(), { caseId, parts: [] })).wishes;

const hours = (count: number) => moveClock(town, { minutes: count * 60 });
const words = '打她给的那个号，她一个人在，亲口说要抹掉';

async function closed(caseId: string): Promise<void> {
  await addMember(qin.ctx(), { caseId, personId: zhou.id });
  await screenCase(qin.ctx(), { caseId, answers: {} });
  await askToClose(qin.ctx(), { caseId, outcome: 'withdrawn', reason: '她要求抹掉' });
  await approveClosing(zhou.ctx(), { caseId });
}

const forgetDay = async (requestId: string) =>
  (
    await town.owner
      .withSchema('d370215')
      .selectFrom('requests')
      .select('forget_on')
      .where('id', '=', requestId)
      .executeTakeFirstOrThrow()
  ).forget_on;

test('the first page of her case is one look: what she asked, what she wishes since, and one line', async () => {
  const { id: caseId, code } = await aCase(town, qin);
  await askToErase(asNobody(town), { code, word: herWord });
  const lines = () =>
    town.owner
      .withSchema('d370215')
      .selectFrom('audit')
      .select('verb')
      .where('subject_id', '=', caseId)
      .where('actor_id', '=', qin.id)
      .execute();
  const before = await lines();
  const seen = await showHerWishes(qin.ctx(), { caseId, parts: ['request'] });
  expect(seen.shown.request?.words).toContain('动手');
  expect(seen.wishes).toEqual({ erasureAskedAt: town.clock(), withdrawnAt: null });
  expect((await lines()).slice(before.length)).toEqual([{ verb: 'show-case' }]);
  expect(await codeOf(showHerWishes(zhou.ctx(), { caseId, parts: [] }))).toBe('case-not-found');
});

test('asked for by her code it waits 72 hours, however often she asks, and nothing is erased meanwhile', async () => {
  const { id: caseId, code } = await aCase(town, qin);
  const hers = { code, word: herWord };
  const both = await Promise.all([1, 2].map(() => askToErase(asNobody(town), hers)));
  expect((await wishes(caseId)).erasureAskedAt).toEqual(town.clock());
  expect(new Set(both.map(({ waitsUntil }) => waitsUntil.getTime())).size).toBe(1);
  expect(await showErasure(qin.ctx(), { caseId })).toMatchObject({ mayDecide: false, isClosed: false });
  const { clocks } = await showCase(qin.ctx(), { caseId });
  expect(clocks).toMatchObject([{ clock: 'erasure-wait', stoppedAt: null }]);
  hours(71);
  const early = decideErasure(qin.ctx(), { caseId, confirmed: false, words });
  expect(await codeOf(early)).toBe('erasure-waits');
  expect((await showCase(qin.ctx(), { caseId })).request?.words).toContain('动手');
  const wrong = askToErase(asNobody(town), { code, word: '桃花' });
  expect(await codeOf(wrong)).toBe('request-not-found');
});

test('called over her safe contact she says that it was not she: all stays', async () => {
  const { id: caseId, code, requestId } = await aCase(town, qin);
  await askToErase(asNobody(town), { code, word: herWord });
  hours(72);
  await decideErasure(qin.ctx(), { caseId, confirmed: false, words: '不是她问的' });
  expect(await showErasure(qin.ctx(), { caseId })).toBe(null);
  expect(await forgetDay(requestId)).toBe(null);
  const again = decideErasure(qin.ctx(), { caseId, confirmed: true, words });
  expect(await codeOf(again)).toBe('close-the-case-first');
});

test('she takes it back herself before anybody has called', async () => {
  const { id: caseId, code } = await aCase(town, qin);
  const hers = { code, word: herWord };
  await askToErase(asNobody(town), hers);
  await takeBackErasure(asNobody(town), hers);
  expect(await codeOf(takeBackErasure(asNobody(town), hers))).toBe('erasure-not-found');
  hours(72);
  const late = decideErasure(qin.ctx(), { caseId, confirmed: false, words });
  expect(await codeOf(late)).toBe('erasure-not-asked');
});

test('confirmed by the desk, of a case that two have closed, her words are due to be forgotten on the same day', async () => {
  const { id: caseId, code, requestId } = await aCase(town, qin);
  await askToErase(asNobody(town), { code, word: herWord });
  hours(72);
  const early = decideErasure(qin.ctx(), { caseId, confirmed: true, words });
  expect(await codeOf(early)).toBe('close-the-case-first');
  await aReferral(qin, { caseId });
  await closed(caseId);
  const wish = { caseId, confirmed: true, words };
  const both = await Promise.all([
    codeOf(decideErasure(qin.ctx(), wish)),
    codeOf(decideErasure(zhou.ctx(), wish)),
  ]);
  expect(both.toSorted()).toEqual(['erasure-not-asked', 'no error']);
  expect([await forgetCases(asTheSystem(town)), await forgetRequests(asTheSystem(town))]).toEqual([1, 1]);
  expect(await forgetDay(requestId)).toBe(dayOf(town.clock()));
  const cell = town.owner.withSchema('d370215');
  for (const table of ['case_consents', 'case_parties', 'case_screens'] as const) {
    const rows = await cell.selectFrom(table).selectAll().where('case_id', '=', caseId).execute();
    expect([table, JSON.stringify(rows).includes('"Buffer"')]).toEqual([table, false]);
  }
  const gone = showSharedByCode(asNobody(town), { code, word: herWord });
  expect(await codeOf(gone)).toBe('request-not-found');
});

test('a counsellor on the team decides nothing of it', async () => {
  const ye = await aCaseworker(town, '叶大姐', 'counsellor');
  const { id: caseId, code } = await aCase(town, qin);
  await addMember(qin.ctx(), { caseId, personId: ye.id });
  await askToErase(asNobody(town), { code, word: herWord });
  hours(72);
  const hers = decideErasure(ye.ctx(), { caseId, confirmed: false, words });
  expect(await codeOf(hers)).toBe('rights-desk-only');
});
