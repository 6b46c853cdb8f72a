import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import { asNobody, moveClock, type Person } from '../../../tests/support/factories.ts';
import {
  aCommittee,
  aDocket,
  aScreenedCase,
  bothWilling,
  noViolence,
  sideOne,
  sideOther,
  story,
} from '../../../tests/support/mediations/a-docket.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { showCase } from '../cases/reading/show-case.ts';
import { screenCase } from '../cases/reports/screen-case.ts';
import { arrangeSession } from '../cases/work/arrange-session.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { settle } from './agreement/settle.ts';
import { openMediation } from './opening/open-mediation.ts';
import { recordSmallDispute } from './opening/record-small-dispute.ts';
import { showMediation } from './reading/show-mediation.ts';
import { giveSideCode } from './sides/give-side-code.ts';
import { hearSide } from './sides/hear-side.ts';
import { lookUpAsSide } from './sides/look-up-as-side.ts';
import { arrangeSitting } from './sittings/arrange-sitting.ts';
import { recordSitting } from './sittings/record-sitting.ts';

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

const violence = () => ({ ...noViolence(), 'body-hurt': 'yes' }) as const;
const inMinutes = (minutes: number) => new Date(town.clock().getTime() + minutes * 60_000).toISOString();

/** Both are willing, and asked to one table in ten minutes. */
async function askedToATable() {
  const { caseId } = await aDocket(town, qin, committeeId);
  await bothWilling(qin, caseId, dayOf(town.clock()));
  const { id } = await arrangeSitting(qin.ctx(), { caseId, startsAt: inMinutes(10), place: '茶室' });
  const { code } = await giveSideCode(qin.ctx(), { caseId, side: 'other' });
  return { caseId, sittingId: id, code };
}

const sheetOf = (code: string) => lookUpAsSide(asNobody(town), { code });

test('violence that a screen finds calls off what was to come: no code shows the place any more', async () => {
  const { caseId, code } = await askedToATable();
  const joint = { caseId, kind: 'joint', startsAt: inMinutes(20), place: '调解室' } as const;
  await arrangeSession(qin.ctx(), joint);
  expect((await sheetOf(code)).sittings).toMatchObject([{ place: '茶室', calledOff: false }]);
  await screenCase(qin.ctx(), { caseId, answers: violence() });
  expect((await sheetOf(code)).sittings).toMatchObject([{ place: '', calledOff: true }]);
  const { docket } = await showMediation(qin.ctx(), { caseId });
  expect(docket?.sittings).toMatchObject([{ calledOff: true }]);
  const { sessions } = await showCase(qin.ctx(), { caseId });
  expect(sessions).toMatchObject([{ kind: 'joint', tookPlace: false }]);
});

test('ruled out again, what was called off stays so: both are asked anew', async () => {
  const { caseId, code } = await askedToATable();
  await screenCase(qin.ctx(), { caseId, answers: violence() });
  moveClock(town, { minutes: 1 });
  await screenCase(qin.ctx(), { caseId, answers: noViolence() });
  expect((await sheetOf(code)).sittings).toMatchObject([{ place: '', calledOff: true }]);
});

test('a sheet shows no place to come while mediation may not be offered, whoever left a sitting standing', async () => {
  const { caseId, code } = await askedToATable();
  const { owner } = town;
  await owner
    .withSchema('d370215')
    .updateTable('cases')
    .set({ mediation: 'not-offered' })
    .where('id', '=', caseId)
    .execute();
  expect((await sheetOf(code)).sittings).toMatchObject([{ place: '', calledOff: true }]);
});

test('once violence was found no word of a sitting is written for both to read, and no side gets a code', async () => {
  const { caseId, sittingId } = await askedToATable();
  moveClock(town, { minutes: 11 });
  await screenCase(qin.ctx(), { caseId, answers: violence() });
  const recorded = recordSitting(qin.ctx(), { caseId, sittingId, words: '她说他打她' });
  expect(await codeOf(recorded)).toBe('mediation-not-offered');
  expect(await codeOf(giveSideCode(qin.ctx(), { caseId, side: 'one' }))).toBe('mediation-not-offered');
  moveClock(town, { minutes: 1 });
  await screenCase(qin.ctx(), { caseId, answers: noViolence() });
  await recordSitting(qin.ctx(), { caseId, sittingId, words: '两家说了雨天的事' });
});

test('that one side refused is not undone by the next screen, but by somebody who asked and was told otherwise', async () => {
  const { caseId } = await aDocket(town, qin, committeeId);
  await hearSide(qin.ctx(), { caseId, side: 'one', answer: 'refuses' });
  const form = { caseId, committeeId, dispute: 'neighbours', one: sideOne, other: sideOther, story } as const;
  const openedAnew = () => codeOf(openMediation(qin.ctx(), form));
  expect(await openedAnew()).toBe('mediation-not-offered');
  await screenCase(qin.ctx(), { caseId, answers: noViolence() });
  expect(await openedAnew()).toBe('mediation-not-offered');
  moveClock(town, { minutes: 1 });
  await screenCase(qin.ctx(), {
    ...{ caseId, answers: { ...noViolence(), 'one-side-refuses-mediation': 'no' } },
  });
  expect(await openedAnew()).toBe('no error');
});

test('nothing was agreed before somebody asked about violence: a small dispute bears no day before the last screen', async () => {
  const { id: caseId } = await aScreenedCase(town, qin);
  const form = {
    ...{ caseId, committeeId, dispute: 'marriage' as const, one: sideOne, other: sideOther },
    ...{ facts: '吵架', terms: '不吵了', bothWilling: true as const, bothContent: true as const },
  };
  const on = (day: string) => codeOf(recordSmallDispute(qin.ctx(), { ...form, on: day }));
  expect(await on(addDays(dayOf(town.clock()), -1))).toBe('agreed-before-the-screen');
  expect((await showMediation(qin.ctx(), { caseId })).docket).toBeNull();
  expect(await on(dayOf(town.clock()))).toBe('no error');
});

test('an agreement bears no day before its docket was opened, and none before the last screen', async () => {
  const { caseId } = await aDocket(town, qin, committeeId);
  const opened = dayOf(town.clock());
  await bothWilling(qin, caseId, opened);
  const terms = { facts: '墙漏水', terms: '王家修，李家出一半' };
  const on = (day: string) => codeOf(settle(qin.ctx(), { caseId, form: 'oral', on: day, terms }));
  expect(await on(addDays(opened, -1))).toBe('agreed-before-it-was-opened');
  moveClock(town, { minutes: 2 * 24 * 60 });
  await screenCase(qin.ctx(), { caseId, answers: noViolence() });
  expect(await on(addDays(opened, 1))).toBe('agreed-before-the-screen');
  expect(await on(addDays(opened, 2))).toBe('no error');
});
