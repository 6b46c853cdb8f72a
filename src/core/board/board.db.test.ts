import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { waitingOf } from '../../../tests/support/board/lively-board.ts';
import { aCaseworker } from '../../../tests/support/cases/case-town.ts';
import {
  aHome,
  aHost,
  anOfficer,
  aPerson,
  asNobody,
  asTheSystem,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { closeRequest } from '../requests/queue/close-request.ts';
import { forgetRequests } from '../requests/running/forget-requests.ts';
import { moveClock } from '../../../tests/support/factories.ts';
import { askOnBoard, type AskOnBoard } from './asking/ask-on-board.ts';
import { lookUpMine, lookUpQuestion } from './asking/look-up-question.ts';
import { takeDownByCode, takeDownMine } from './asking/take-down.ts';
import { forgetBoard } from './forget-board.ts';
import { listBoard } from './list-board.ts';
import { answerOnBoard, removeAnswer } from './moderating/answer-on-board.ts';
import { listQuestions } from './moderating/list-questions.ts';
import { publishQuestion } from './moderating/publish-question.ts';
import { removeQuestion } from './moderating/remove-question.ts';
import { showQuestion } from './moderating/show-question.ts';

let town: Town;
let home: { id: string };
let host: Person;
let desk: Person;
let lawyer: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
  desk = await aCaseworker(town, '秦大姐', 'rights');
  lawyer = await aCaseworker(town, '李律师', 'counsellor');
});
beforeEach(async () => {
  await sql`delete from d370215.board_answers`.execute(town.owner);
  await sql`delete from d370215.board_questions`.execute(town.owner);
});
afterAll(() => town.close());

const text = '婆婆帮看孩子，说话老呛，咋办？我电话 13800001111';
const ask = (wish: Partial<AskOnBoard> = {}, key: string = crypto.randomUUID()) =>
  askOnBoard(asNobody(town), { text, homeId: home.id, ...wish }, { key });
const words = '婆婆帮看孩子，说话老呛，咋办？';
const up = async () => (await listBoard(asNobody(town))).items;

async function anUp(wish: Partial<AskOnBoard> = {}) {
  const { code } = await ask(wish);
  const questionId = await waitingOf(host);
  await publishQuestion(host.ctx(), { questionId, words, lookedOver: true });
  return { code, questionId };
}

test('nothing is up before somebody has looked it over, and then only what that one has worded', async () => {
  const { code } = await ask();
  expect(await up()).toEqual([]);
  expect(await lookUpQuestion(asNobody(town), { code })).toMatchObject({ state: 'waiting', words: null });
  const questionId = await waitingOf(host);
  expect(await showQuestion(host.ctx(), { questionId })).toMatchObject({
    ...{ original: text, proposed: `${words}我电话 ***`, state: 'waiting' },
    flags: [{ kind: 'number', text: '13800001111' }],
  });
  await expect(publishQuestion(host.ctx(), { questionId, words: text })).rejects.toMatchObject({
    kind: 'invalid',
  });
  await publishQuestion(host.ctx(), { questionId, words, lookedOver: true });
  expect(await up()).toMatchObject([{ words, name: null, answers: [] }]);
  expect(await lookUpQuestion(asNobody(town), { code })).toMatchObject({ state: 'public', words });
});

test('where something is flagged, in her words or in these, nothing is up before somebody says that she has looked at it', async () => {
  const notYet = { faults: [{ path: 'lookedOver', code: 'look-over-first' }] };
  await ask();
  const hers = await waitingOf(host);
  await expect(publishQuestion(host.ctx(), { questionId: hers, words })).rejects.toMatchObject(notYet);
  expect(await up()).toEqual([]);
  await publishQuestion(host.ctx(), { questionId: hers, words, lookedOver: true });
  moveClock(town, { minutes: 1 });
  await ask({ text: words });
  const plain = (await listQuestions(host.ctx())).find(({ state }) => state === 'waiting')?.id ?? '';
  const worded = { questionId: plain, words: '王秀英大姐帮看孩子，咋办？' };
  await expect(publishQuestion(host.ctx(), worded)).rejects.toMatchObject(notYet);
  await publishQuestion(host.ctx(), { questionId: plain, words });
  expect(await up()).toHaveLength(2);
});

test('who may not look it over is told that it is not there, whatever is flagged in it', async () => {
  await ask();
  const questionId = await waitingOf(host);
  const away = await aHost(town, '苏大姐', await aHome(town, '名都苑'));
  await expect(publishQuestion(away.ctx(), { questionId, words })).rejects.toMatchObject({
    kind: 'not-found',
  });
});

test('her name stands beside it only where she wished it', async () => {
  await anUp({ safeContact: { name: '小梅' } });
  expect(await up()).toMatchObject([{ name: null }]);
  moveClock(town, { minutes: 1 });
  await anUp({ safeContact: { name: '小梅' }, showName: true });
  expect((await up()).map(({ name }) => name)).toEqual(['小梅', null]);
});

test('she takes it down at any time, by her code or on her own page, and it is gone from the database', async () => {
  const { code, questionId } = await anUp();
  await takeDownByCode(asNobody(town), { code });
  await takeDownByCode(asNobody(town), { code });
  expect(await up()).toEqual([]);
  await expect(publishQuestion(host.ctx(), { questionId, words })).rejects.toMatchObject({
    code: 'question-removed',
  });
  const { rows } = await sql`select from d370215.board_questions where words is not null`.execute(town.owner);
  expect(rows).toEqual([]);
  const she = await aPerson(town, '王小红');
  const { id: requestId } = await askOnBoard(she.ctx(), { text: '几点开门？', homeId: home.id });
  await expect(takeDownMine(host.ctx(), { requestId })).rejects.toMatchObject({ code: 'request-not-found' });
  await takeDownMine(she.ctx(), { requestId });
  expect(await lookUpMine(she.ctx(), { requestId })).toMatchObject({ state: 'removed', removedWhy: 'hers' });
  expect(await listQuestions(host.ctx())).toEqual([]);
});

test('who keeps the home and who has a seat answer, each as what she is; nobody else does', async () => {
  const { questionId } = await anUp();
  const answer = (who: Person) => answerOnBoard(who.ctx(), { questionId, words: '先顺着，再说理。' });
  const id = await answer(host);
  moveClock(town, { minutes: 1 });
  await answer(lawyer);
  const away = await aHost(town, '于大姐', await aHome(town, '名都苑'));
  for (const who of [away, await aPerson(town, '李婶'), await anOfficer(town, '宋大姐')])
    await expect(answer(who)).rejects.toMatchObject({ kind: 'forbidden' });
  const [question] = await up();
  expect(question?.answers.map(({ role, homeName }) => [role, homeName])).toEqual([
    ['host', '泉心泉意'],
    ['counsellor', null],
  ]);
  expect(JSON.stringify(question)).not.toMatch(/江大姐|李律师/);
  await expect(removeAnswer(away.ctx(), { answerId: id })).rejects.toMatchObject({ kind: 'forbidden' });
  await removeAnswer(host.ctx(), { answerId: id });
  expect((await up())[0]?.answers).toHaveLength(1);
});

test('what may be a call for help is never up: the desk has it, and her code does not say so', async () => {
  const { code } = await ask({ text: '他喝了酒就动手，咋办？' });
  const questionId = await waitingOf(host);
  await removeQuestion(host.ctx(), { questionId, why: 'needs-help' });
  expect(await up()).toEqual([]);
  expect(await listQuestions(desk.ctx())).toEqual([]);
  const { rows } = await sql<{ at_desk_at: Date | null }>`
    select r.at_desk_at from d370215.requests r join d370215.board_questions q on q.request_id = r.id
    where q.id = ${questionId}`.execute(town.owner);
  expect(rows).toMatchObject([{ at_desk_at: expect.any(Date) }]);
  expect(await lookUpQuestion(asNobody(town), { code })).toMatchObject({
    state: 'removed',
    removedWhy: 'moderator',
  });
});

test('who does not work on it looks nothing over, and whom she named neither', async () => {
  await ask();
  const questionId = await waitingOf(host);
  const away = await aHost(town, '于二姐', await aHome(town, '鳌角石'));
  for (const who of [away, desk, lawyer, await aPerson(town, '李婶')]) {
    await expect(showQuestion(who.ctx(), { questionId })).rejects.toMatchObject({
      code: 'request-not-found',
    });
    await expect(publishQuestion(who.ctx(), { questionId, words })).rejects.toMatchObject({
      kind: 'not-found',
    });
  }
  await sql`delete from d370215.board_questions`.execute(town.owner);
  await ask({ notThese: ['江大姐'] });
  expect(await listQuestions(host.ctx())).toEqual([]);
});

test('two who put it up at once and she who takes it down leave nothing half done', async () => {
  const { code } = await ask();
  const questionId = await waitingOf(host);
  await Promise.allSettled([
    publishQuestion(host.ctx(), { questionId, words, lookedOver: true }),
    publishQuestion(host.ctx(), { questionId, words: `${words}！`, lookedOver: true }),
    takeDownByCode(asNobody(town), { code }),
  ]);
  await takeDownByCode(asNobody(town), { code });
  expect(await up()).toEqual([]);
});

test('it is searched by its words, by home, and read on page by page', async () => {
  await anUp();
  moveClock(town, { minutes: 1 });
  await ask({ text: '100%的棉花哪里买？' });
  await publishQuestion(host.ctx(), { questionId: await waitingOf(host), words: '100%的棉花哪里买？' });
  const found = async (wish: Parameters<typeof listBoard>[1]) =>
    (await listBoard(asNobody(town), wish)).items.map((one) => one.words);
  expect(await found({ q: '0%的' })).toEqual(['100%的棉花哪里买？']);
  expect(await found({ q: '%' })).toEqual(['100%的棉花哪里买？']);
  expect(await found({ homeId: (await aHome(town, '瑞草园')).id })).toEqual([]);
  const first = await listBoard(asNobody(town), { homeId: home.id, limit: 1 });
  expect(first.items[0]?.words).toBe('100%的棉花哪里买？');
  expect(await found({ homeId: home.id, limit: 1, cursor: first.nextCursor ?? '' })).toEqual([words]);
});

test('once her request is forgotten she could take nothing down, so it is gone too', async () => {
  const { questionId } = await anUp();
  const { rows } = await sql<{ id: string }>`
    select request_id as id from d370215.board_questions where id = ${questionId}`.execute(town.owner);
  await closeRequest(host.ctx(), { requestId: rows[0]?.id ?? '', outcome: 'handled' });
  expect(await forgetBoard(asTheSystem(town))).toBe(0);
  moveClock(town, { minutes: 190 * 1440 });
  await forgetRequests(asTheSystem(town));
  expect(await forgetBoard(asTheSystem(town))).toBe(1);
  expect(await up()).toEqual([]);
});
