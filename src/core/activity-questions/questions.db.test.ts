import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asNobody,
  lettersDelivered,
  type Person,
} from '../../../tests/support/factories.ts';
import { lockAwaited } from '../../../tests/support/lock-awaited.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { showToday } from '../attendance/show-today.ts';
import { listNotices } from '../notices/list-notices.ts';
import { erasePerson } from '../leaving/erase-person.ts';
import { mostQuestions } from './activity-question.ts';
import { answerQuestion } from './answer-question.ts';
import { askQuestion } from './ask-question.ts';
import { listAnswered } from './list-answered.ts';
import { listMyQuestions } from './list-my-questions.ts';
import { listQuestions } from './list-questions.ts';
import { removeQuestion } from './remove-question.ts';

let town: Town;
let home: { id: string };
let host: Person;
let li: Person;
let activityId: string;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());
beforeEach(async () => {
  li = await aPerson(town, '李婶');
  ({ id: activityId } = await anActivity(town, { host, home }));
});

const ask = (body: string, withName = false) => askQuestion(li.ctx(), { activityId, body, withName });
const shownToAll = () => listAnswered(asNobody(town), activityId);
const inboxOf = async (person: Person) => {
  await lettersDelivered(town);
  return (await listNotices(person.ctx())).map(({ kind }) => kind);
};

test('a question is read by the home alone until it is answered, and then by all', async () => {
  const { id } = await ask('能带孩子吗？');
  const neighbour = await aPerson(town, '赵大娘');
  expect(await shownToAll()).toEqual([]);
  expect(await listMyQuestions(neighbour.ctx(), activityId)).toEqual([]);
  expect(await codeOf(listQuestions(neighbour.ctx(), activityId))).toBe('forbidden');
  expect((await listQuestions(host.ctx(), activityId)).questions).toMatchObject([
    { id, body: '能带孩子吗？', name: null, answer: null },
  ]);
  expect((await showToday(host.ctx())).questions).toContainEqual({ activityId, title: '包饺子', open: 1 });
  await answerQuestion(host.ctx(), { id, answer: '能，五岁以上都行。' });
  expect(await shownToAll()).toEqual([
    { id, body: '能带孩子吗？', answer: '能，五岁以上都行。', name: null },
  ]);
  expect(await inboxOf(li)).toEqual(['question-answered']);
  expect((await showToday(host.ctx())).questions.filter((one) => one.activityId === activityId)).toEqual([]);
});

test('a number that she wrote down for the host is read by the host alone', async () => {
  const { id } = await ask('我晚到行吗？电话 138 1234 5678，座机 0532-88551234');
  await answerQuestion(host.ctx(), { id, answer: '行，打微家电话 0532-88556666 说一声。' });
  expect(await shownToAll()).toMatchObject([
    { body: '我晚到行吗？电话 ***，座机 ***', answer: '行，打微家电话 0532-88556666 说一声。' },
  ]);
  expect((await listQuestions(host.ctx(), activityId)).questions).toMatchObject([
    { body: '我晚到行吗？电话 138 1234 5678，座机 0532-88551234' },
  ]);
});

test('her name stands beside it only where she wanted it to', async () => {
  const { id } = await ask('几点散？', true);
  await answerQuestion(host.ctx(), { id, answer: '四点。' });
  expect(await shownToAll()).toMatchObject([{ name: '李婶' }]);
});

test('an answer to her alone is read by nobody else, and a better answer takes its place', async () => {
  const { id } = await ask('我腿脚不好，有电梯吗？');
  await answerQuestion(host.ctx(), { id, answer: '有，我去门口接您。', to: 'her' });
  expect(await shownToAll()).toEqual([]);
  expect(await listMyQuestions(li.ctx(), activityId)).toMatchObject([
    { answer: '有，我去门口接您。', answeredTo: 'her' },
  ]);
  await answerQuestion(host.ctx(), { id, answer: '有电梯。' });
  await answerQuestion(host.ctx(), { id, answer: '有电梯。' });
  expect(await shownToAll()).toMatchObject([{ answer: '有电梯。' }]);
  expect(await inboxOf(li)).toEqual(['question-answered', 'question-answered']);
});

test('what the host takes away is shown to nobody, and she who asked learns why', async () => {
  const { id } = await ask('王大姐家里怎么了？');
  await answerQuestion(host.ctx(), { id, answer: '这个不方便说。' });
  await removeQuestion(host.ctx(), { id, why: '说到了别人家的事' });
  await removeQuestion(host.ctx(), { id, why: '另一个说法' });
  expect(await shownToAll()).toEqual([]);
  expect(await listMyQuestions(li.ctx(), activityId)).toMatchObject([{ removedWhy: '说到了别人家的事' }]);
  expect((await inboxOf(li)).sort()).toEqual(['question-answered', 'question-removed']);
  expect(await codeOf(answerQuestion(host.ctx(), { id, answer: '再说' }))).toBe('question-removed');
});

test('only whoever keeps the home answers or takes away', async () => {
  const { id } = await ask('要带围裙吗？');
  const other = await aHost(town, '名都苑主任', await aHome(town, '名都苑'));
  expect(await codeOf(answerQuestion(li.ctx(), { id, answer: '要' }))).toBe('forbidden');
  expect(await codeOf(removeQuestion(li.ctx(), { id, why: '要' }))).toBe('forbidden');
  expect(await codeOf(answerQuestion(other.ctx(), { id, answer: '要' }))).toBe('question-not-found');
});

test('what is taken away while another host answers it stays away', async () => {
  const { id } = await ask('谁家的孩子？');
  const acts: Promise<string>[] = [];
  await town.owner.transaction().execute(async (held) => {
    const rows = held.withSchema(town.cells[0].schema).selectFrom('activity_questions').select('id');
    await rows.where('id', '=', id).forUpdate().execute();
    acts.push(codeOf(removeQuestion(host.ctx(), { id, why: '说到了别人家的事' })));
    await lockAwaited(town);
    acts.push(codeOf(answerQuestion(host.ctx(), { id, answer: '老李家的' })));
    await lockAwaited(town, 2);
  });
  expect(await Promise.all(acts)).toEqual(['no error', 'question-removed']);
  expect(await shownToAll()).toEqual([]);
});

test('of thirty questions that come at once no more pass than may wait', async () => {
  const codes = await Promise.all(Array.from({ length: 30 }, (_, nth) => codeOf(ask(`第 ${nth} 问`))));
  expect(codes.filter((code) => code === 'no error')).toHaveLength(mostQuestions.openOfOneActivity);
  expect(new Set(codes)).toEqual(new Set(['no error', 'too-many-questions']));
  const again = await aPerson(town, '孙姐');
  const wish = { activityId, body: '问两遍' };
  const both = await Promise.all([1, 2].map(() => askQuestion(again.ctx(), wish, { key: 'once' })));
  expect(both[0]).toEqual(both[1]);
});

test('words are checked as elsewhere, and nobody asks about what is called off', async () => {
  expect(await codeOf(ask(''))).toBe('required');
  expect(await codeOf(ask('长'.repeat(501)))).toBe('too-long');
  expect(await codeOf(ask('\u0000'))).toBe('not-text');
  await cancelActivity(host.ctx(), { activityId });
  expect(await codeOf(ask('还办吗？'))).toBe('activity-cancelled');
  expect(await codeOf(askQuestion(asNobody(town), { activityId, body: '我是谁' }))).toBe('sign-in-needed');
});

test('when she leaves, her questions and what was answered to them go', async () => {
  const { id } = await ask('我住三号楼，能接我吗？', true);
  await answerQuestion(host.ctx(), { id, answer: '能接三号楼的李婶。' });
  const waiting = await ask('还要带什么？');
  await erasePerson(li.ctx());
  expect(await shownToAll()).toEqual([]);
  expect((await listQuestions(host.ctx(), activityId)).questions).toEqual([]);
  expect(await codeOf(answerQuestion(host.ctx(), { id: waiting.id, answer: '不用' }))).toBe(
    'question-not-found',
  );
});
