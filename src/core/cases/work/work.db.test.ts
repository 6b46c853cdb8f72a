import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { moveClock, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { showCase } from '../reading/show-case.ts';
import { addMember } from '../team/add-member.ts';
import { arrangeSession } from './arrange-session.ts';
import { doTask } from './do-task.ts';
import { endSession } from './end-session.ts';
import { nameParty } from './name-party.ts';
import { planCase } from './plan-case.ts';
import { setTask } from './set-task.ts';
import { strikeParty } from './strike-party.ts';

let town: Town;
let qin: Person;
let ye: Person;
beforeAll(async () => {
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  ye = await aCaseworker(town, '叶大姐', 'counsellor');
});
afterAll(() => town.close());

test('she, her child and the other side are written down, and whoever does not belong is struck', async () => {
  const { id: caseId } = await aCase(town, qin);
  await nameParty(qin.ctx(), { caseId, kind: 'herself', name: '小梅', number: '138 0000 0000' });
  moveClock(town, { minutes: 1 });
  await nameParty(qin.ctx(), { caseId, kind: 'child', name: '豆豆', birthYear: 2019, relation: '儿子' });
  moveClock(town, { minutes: 1 });
  const wrong = await nameParty(qin.ctx(), { caseId, kind: 'other-party', name: '🌸'.repeat(300) });
  expect((await showCase(qin.ctx(), { caseId })).parties.map(({ kind }) => kind)).toEqual([
    ...['herself', 'child', 'other-party'],
  ]);
  await strikeParty(qin.ctx(), { caseId, partyId: wrong.id });
  expect((await showCase(qin.ctx(), { caseId })).parties).toMatchObject([
    { kind: 'herself', name: '小梅', number: '138 0000 0000' },
    { kind: 'child', name: '豆豆', birthYear: 2019, relation: '儿子' },
  ]);
  const again = strikeParty(qin.ctx(), { caseId, partyId: wrong.id });
  await expect(again).rejects.toMatchObject({ code: 'party-not-found' });
  const tooLong = nameParty(qin.ctx(), { caseId, kind: 'kin', name: '长'.repeat(301) });
  await expect(tooLong).rejects.toMatchObject({ faults: [{ path: 'name', code: 'too-long', limit: 300 }] });
});

test.each([Number.NaN, 85, 19_855, 1985.5])('%d is no year in which somebody was born', async (birthYear) => {
  const { id: caseId } = await aCase(town, qin);
  await expect(nameParty(qin.ctx(), { caseId, kind: 'kin', name: '大姑', birthYear })).rejects.toMatchObject({
    faults: [{ path: 'birthYear', code: 'birth-year-shape' }],
  });
});

test('a party of one case is struck from no other', async () => {
  const [one, other] = [await aCase(town, qin), await aCase(town, qin)];
  const { id: partyId } = await nameParty(qin.ctx(), { caseId: one.id, kind: 'kin', name: '大姑' });
  const wrong = strikeParty(qin.ctx(), { caseId: other.id, partyId });
  await expect(wrong).rejects.toMatchObject({ code: 'party-not-found' });
});

test('the plan is the one written last', async () => {
  const { id: caseId } = await aCase(town, qin);
  expect((await showCase(qin.ctx(), { caseId })).plan).toBe(null);
  await planCase(qin.ctx(), { caseId, words: '先找住处' });
  moveClock(town, { minutes: 1 });
  await planCase(qin.ctx(), { caseId, words: '住处有了，再办保护令' });
  expect((await showCase(qin.ctx(), { caseId })).plan).toMatchObject({ words: '住处有了，再办保护令' });
});

test('the plan is the one written last, also where the clock was set back', async () => {
  const { id: caseId } = await aCase(town, qin);
  await planCase(qin.ctx(), { caseId, words: '旧的' });
  moveClock(town, { minutes: -10 });
  await planCase(qin.ctx(), { caseId, words: '新的' });
  moveClock(town, { minutes: 10 });
  expect((await showCase(qin.ctx(), { caseId })).plan).toMatchObject({ words: '新的' });
});

test('a talk is arranged, does not take place before its time, and is noted once', async () => {
  const { id: caseId } = await aCase(town, qin);
  const startsAt = new Date(town.clock().getTime() + 3_600_000).toISOString();
  const { id: sessionId } = await arrangeSession(qin.ctx(), {
    caseId,
    kind: 'talk',
    startsAt,
    place: '茶室',
  });
  const early = endSession(qin.ctx(), { caseId, sessionId, tookPlace: true });
  await expect(early).rejects.toMatchObject({ code: 'session-not-begun' });
  moveClock(town, { minutes: 61 });
  await endSession(qin.ctx(), { caseId, sessionId, tookPlace: true });
  const again = endSession(qin.ctx(), { caseId, sessionId, tookPlace: false });
  await expect(again).rejects.toMatchObject({ code: 'session-ended' });
  expect((await showCase(qin.ctx(), { caseId })).sessions).toMatchObject([
    { place: '茶室', tookPlace: true },
  ]);
});

test('a task is for one of the team, and done once', async () => {
  const { id: caseId } = await aCase(town, qin);
  const outside = setTask(qin.ctx(), { caseId, words: '陪她去医院', forId: ye.id });
  await expect(outside).rejects.toMatchObject({ faults: [{ path: 'forId', code: 'not-on-the-team' }] });
  await addMember(qin.ctx(), { caseId, personId: ye.id });
  const wish = { caseId, words: '陪她去医院', forId: ye.id, dueOn: '2026-12-24' };
  const { id: taskId } = await setTask(qin.ctx(), wish, { key: 'task' });
  expect(await setTask(qin.ctx(), wish, { key: 'task' })).toEqual({ id: taskId });
  await doTask(ye.ctx(), { caseId, taskId });
  await expect(doTask(qin.ctx(), { caseId, taskId })).rejects.toMatchObject({ code: 'task-done' });
  expect((await showCase(ye.ctx(), { caseId })).tasks).toMatchObject([
    { words: '陪她去医院', forId: ye.id, dueOn: '2026-12-24' },
  ]);
});
