import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { waitingOf } from '../../../tests/support/board/lively-board.ts';
import { aCaseworker } from '../../../tests/support/cases/case-town.ts';
import {
  aHome,
  aHost,
  asNobody,
  asTheSystem,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { openCase } from '../cases/open-case.ts';
import { passToDistrict } from '../requests/queue/pass-to-district.ts';
import { closeRequest } from '../requests/queue/close-request.ts';
import { forgetRequests } from '../requests/running/forget-requests.ts';
import { askOnBoard } from './asking/ask-on-board.ts';
import { lookUpQuestion } from './asking/look-up-question.ts';
import { takeDownByCode } from './asking/take-down.ts';
import { forgetBoard } from './forget-board.ts';
import { listBoard } from './list-board.ts';
import { answerOnBoard } from './moderating/answer-on-board.ts';
import { publishQuestion } from './moderating/publish-question.ts';
import { removeQuestion } from './moderating/remove-question.ts';

let town: Town;
let home: { id: string };
let host: Person;
let lawyer: Person;
let desk: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
  lawyer = await aCaseworker(town, '李律师', 'counsellor');
  desk = await aCaseworker(town, '秦大姐', 'rights');
});
beforeEach(async () => {
  await sql`delete from d370215.board_answers`.execute(town.owner);
  await sql`delete from d370215.board_questions`.execute(town.owner);
});
afterAll(() => town.close());

async function anAnswered() {
  const wish = { text: '二妹家的鱼塘怎么分？', homeId: home.id, showName: false };
  const { code } = await askOnBoard(asNobody(town), wish, { key: crypto.randomUUID() });
  const questionId = await waitingOf(host);
  await publishQuestion(host.ctx(), { questionId, words: '鱼塘怎么分？' });
  await answerOnBoard(lawyer.ctx(), { questionId, words: '您二妹家的鱼塘，要看承包合同。' });
  return { code, questionId };
}

/** Whatever is kept of questions and answers, as a copy of the database shows it. */
async function kept(): Promise<string> {
  const { rows } = await sql<{ row: string }>`
    select q::text as row from d370215.board_questions q
    union all select a::text from d370215.board_answers a`.execute(town.owner);
  return rows.map(({ row }) => row).join('\n');
}

test('a question that she takes down takes the answers along, which may say hers again', async () => {
  const { code } = await anAnswered();
  expect(await kept()).toContain('鱼塘');
  await takeDownByCode(asNobody(town), { code });
  expect(await kept()).not.toContain('鱼塘');
  expect((await listBoard(asNobody(town))).items).toEqual([]);
});

test('the same where somebody who looks after the board takes it down', async () => {
  const { questionId } = await anAnswered();
  await removeQuestion(host.ctx(), { questionId, why: 'moderator' });
  expect(await kept()).not.toContain('鱼塘');
});

test('the same where her request is forgotten', async () => {
  const { questionId } = await anAnswered();
  const { rows } = await sql<{ id: string }>`
    select request_id as id from d370215.board_questions where id = ${questionId}`.execute(town.owner);
  await closeRequest(host.ctx(), { requestId: rows[0]?.id ?? '', outcome: 'handled' });
  moveClock(town, { minutes: 190 * 1440 });
  await forgetRequests(asTheSystem(town));
  expect(await forgetBoard(asTheSystem(town))).toBe(1);
  expect(await kept()).not.toContain('鱼塘');
});

test('once a case comes of what was asked, it is up no more, and what waited is never put up', async () => {
  const { code, questionId } = await anAnswered();
  const { rows } = await sql<{ id: string }>`
    select request_id as id from d370215.board_questions where id = ${questionId}`.execute(town.owner);
  const requestId = rows[0]?.id ?? '';
  await passToDistrict(host.ctx(), { requestId });
  expect(await kept()).toContain('鱼塘');
  await openCase(desk.ctx(), { requestId });
  expect((await listBoard(asNobody(town))).items).toEqual([]);
  expect(await kept()).not.toContain('鱼塘');
  expect(await lookUpQuestion(asNobody(town), { code })).toMatchObject({ state: 'removed' });
});
