import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  aPerson,
  asNobody,
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { seated } from '../../../tests/support/offices/seated.ts';
import { erasePerson } from '../leaving/erase-person.ts';
import { listNotices } from '../notices/list-notices.ts';
import { takeNoticesToText } from '../notices/take-notices-to-text.ts';
import { forgetRequests } from '../requests/running/forget-requests.ts';
import { takeTextsToSend } from '../requests/contact/take-texts-to-send.ts';
import { submitRequest } from '../requests/asking/submit-request.ts';
import { isCoreError } from '../shared/errors.ts';
import { askTalent } from './asking/ask-talent.ts';
import { listTalents } from './asking/list-talents.ts';
import { showTalent } from './asking/show-talent.ts';
import { takeBackAsk } from './asking/take-back-ask.ts';
import { forgetTalents } from './forget-talents.ts';
import { answerAsk } from './hers/answer-ask.ts';
import { changeHers } from './hers/change-hers.ts';
import { eraseHers } from './hers/erase-hers.ts';
import { offerTalent, type OfferTalent } from './hers/offer-talent.ts';
import { restHers } from './hers/rest-hers.ts';
import { showHers } from './hers/show-hers.ts';
import { takeDownHers } from './hers/take-down-hers.ts';

let town: Town;
let home: { id: string };
let host: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
});
afterAll(() => town.close());

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (isCoreError(error) ? error.code : String(error)),
  );

const offer = (wish: Partial<OfferTalent> = {}, as = asNobody(town)) =>
  offerTalent(
    as,
    { text: '会剪纸', homeId: home.id, kinds: ['handwork'], ...wish },
    { key: crypto.randomUUID() },
  );
const ask = (requestId: string, words = '周六下午教剪纸，两小时') =>
  askTalent(host.ctx(), { requestId, words });
const hersBy = (code: string) => showHers(asNobody(town), { code });

test('the home asks her for one thing, she says that she can, and the home sees it', async () => {
  const { id, code } = await offer({ safeContact: { when: '周六', name: '剪纸的孙姐' } });
  expect(await listTalents(host.ctx(), { homeId: home.id })).toMatchObject({
    items: [{ id, words: '会剪纸', kinds: ['handwork'], contact: { when: '周六', name: '剪纸的孙姐' } }],
  });
  const askId = await ask(id);
  expect(await codeOf(ask(id, '再来一件'))).toBe('talent-asked-already');
  expect(await hersBy(code)).toMatchObject({
    ...{ state: 'offered', homeName: '泉心泉意' },
    asks: [{ id: askId, words: '周六下午教剪纸，两小时', state: 'open' }],
  });
  moveClock(town, { minutes: 1 });
  await answerAsk(asNobody(town), { whose: { code }, askId, answer: 'can' });
  expect((await listTalents(host.ctx(), { homeId: home.id })).items[0]).toMatchObject({ asked: 'can' });
  await lettersDelivered(town);
  expect((await listNotices(host.ctx()))[0]).toMatchObject({ kind: 'talent-answered', requestId: id });
  await answerAsk(asNobody(town), { whose: { code }, askId, answer: 'cannot' });
  expect(await showTalent(host.ctx(), { requestId: id })).toMatchObject({
    ...{ asks: [{ state: 'cannot' }], mayAsk: true },
  });
});

test('who offered it under her name is told in her inbox and answers there; a text goes only where she chose texts', async () => {
  const wang = await aPerson(town, '王大姐');
  while ((await takeNoticesToText(asTheSystem(town))).length > 0);
  await takeTextsToSend(asTheSystem(town), () => undefined);
  const [plain, texted] = [
    await offer({ safeContact: { number: '13800001111' } }, wang.ctx()),
    await offer({ safeContact: { way: 'sms', number: '13800002222' } }),
  ];
  const askId = await ask(plain.id);
  await ask(texted.id);
  await lettersDelivered(town);
  expect(await listNotices(wang.ctx())).toMatchObject([{ kind: 'talent-asked', requestId: plain.id }]);
  expect(await takeTextsToSend(asTheSystem(town), () => undefined)).toEqual(['13800002222']);
  const told = (await takeNoticesToText(asTheSystem(town))).map(({ kind }) => kind);
  expect(told).not.toContain('talent-asked');
  const whose = { requestId: plain.id };
  await answerAsk(wang.ctx(), { whose, askId, answer: 'cannot' });
  expect(await showHers(wang.ctx(), whose)).toMatchObject({ asks: [{ state: 'cannot' }] });
  const neighbour = await aPerson(town, '李婶');
  expect(await codeOf(showHers(neighbour.ctx(), whose))).toBe('talent-not-found');
  expect(await codeOf(answerAsk(neighbour.ctx(), { whose, askId, answer: 'can' }))).toBe('talent-not-found');
});

test('she changes what she wrote, and of the old words and number nothing stays', async () => {
  const { id, code } = await offer({ text: '会做鞋', safeContact: { number: '13800003333' } });
  const before = await sealedOf(id);
  await changeHers(asNobody(town), { whose: { code }, text: '会做虎头鞋', safeContact: { when: '农闲' } });
  expect(await hersBy(code)).toMatchObject({ words: '会做虎头鞋', kinds: [], contact: { when: '农闲' } });
  const after = await sealedOf(id);
  expect(after.words).not.toEqual(before.words);
  expect([before.caller_mark === null, after.caller_mark]).toEqual([false, null]);
  expect(await codeOf(changeHers(asNobody(town), { whose: { code }, text: ' ' }))).toBe('invalid');
});

async function sealedOf(id: string) {
  const { rows } = await sql<{ words: Buffer; caller_mark: Buffer | null }>`
    select words, caller_mark from d370215.requests where id = ${id}`.execute(town.owner);
  return rows[0]!;
}

test('while she rests nobody asks her, and once it is down nobody finds it and what was asked is over', async () => {
  const { id, code } = await offer();
  const whose = { code };
  await restHers(asNobody(town), { whose, rests: true });
  expect(await codeOf(ask(id))).toBe('talent-resting');
  await restHers(asNobody(town), { whose, rests: false });
  const askId = await ask(id);
  await takeDownHers(asNobody(town), { whose });
  await takeDownHers(asNobody(town), { whose });
  expect(await hersBy(code)).toMatchObject({ state: 'down', asks: [{ state: 'taken-back' }] });
  expect((await listTalents(host.ctx(), { homeId: home.id })).items.map((one) => one.id)).not.toContain(id);
  expect(await codeOf(ask(id))).toBe('talent-down');
  for (const late of [
    () => answerAsk(asNobody(town), { whose, askId, answer: 'can' }),
    () => changeHers(asNobody(town), { whose, text: '又会了' }),
    () => restHers(asNobody(town), { whose, rests: true }),
  ])
    expect(await codeOf(late())).toBe('talent-down');
});

test('the home takes back what it needs no more, and she need not answer', async () => {
  const { id, code } = await offer();
  const askId = await ask(id);
  await takeBackAsk(host.ctx(), { askId });
  await takeBackAsk(host.ctx(), { askId });
  expect(await codeOf(answerAsk(asNobody(town), { whose: { code }, askId, answer: 'can' }))).toBe(
    'ask-taken-back',
  );
  expect(await ask(id, '下周六来')).not.toBe(askId);
});

test('only who keeps the home that she told asks her: no other host, not the desk, and nobody whom she named', async () => {
  const away = await aHost(town, '外村的', await aHome(town, '外村'));
  const desk = await seated(town, await aPerson(town, '秦大姐'), 'rights');
  const { id } = await offer();
  const toDesk = await submitRequest(asNobody(town), { door: 'talent', text: '会修锁' });
  const question = await submitRequest(asNobody(town), {
    door: 'question',
    text: '几点开门',
    homeId: home.id,
  });
  const walled = await offer({ notThese: ['江大姐'] });
  expect(await codeOf(askTalent(away.ctx(), { requestId: id, words: '来' }))).toBe('request-not-found');
  expect(await codeOf(askTalent(desk.ctx(), { requestId: toDesk.id, words: '来' }))).toBe('forbidden');
  expect(await codeOf(ask(question.id))).toBe('talent-not-found');
  expect(await codeOf(ask(walled.id))).toBe('request-not-found');
  expect(await codeOf(listTalents(away.ctx(), { homeId: home.id }))).toBe('forbidden');
  expect(await codeOf(showHers(asNobody(town), { code: question.code }))).toBe('talent-not-found');
});

test('of who leaves nothing is kept of what she could do and was asked for, at once', async () => {
  const person = await aPerson(town, '曹大姐');
  const { id } = await offer({}, person.ctx());
  await ask(id);
  await erasePerson(person.ctx());
  const { rows } = await sql<{ kinds: string[]; words: Buffer | null; taken_back_at: Date | null }>`
    select t.kinds, a.words, a.taken_back_at from d370215.talents t
    join d370215.talent_asks a on a.request_id = t.request_id where t.request_id = ${id}`.execute(town.owner);
  expect(rows).toEqual([{ kinds: [], words: null, taken_back_at: town.clock() }]);
});

test('whoever holds its code erases it at once; that she was asked and answered stays, without a word', async () => {
  const { id, code } = await offer({ safeContact: { number: '13800004444' } });
  const askId = await ask(id);
  await answerAsk(asNobody(town), { whose: { code }, askId, answer: 'can' });
  // Of one instant neither would be the newer.
  moveClock(town, { minutes: 1 });
  await ask(id, '再教一回');
  await eraseHers(asNobody(town), { whose: { code } });
  for (const after of [() => hersBy(code), () => eraseHers(asNobody(town), { whose: { code } })])
    expect(await codeOf(after())).toBe('talent-not-found');
  expect(await sealedOf(id)).toEqual({ words: null, caller_mark: null });
  expect(await showTalent(host.ctx(), { requestId: id })).toMatchObject({
    ...{ state: 'down', words: null, contact: {}, kinds: [], mayAsk: false },
    asks: [
      { words: null, state: 'taken-back' },
      { words: null, state: 'can' },
    ],
  });
});

test('erasing one takes nothing of another', async () => {
  const [one, other] = [await offer(), await offer()];
  await ask(other.id);
  await eraseHers(asNobody(town), { whose: { code: one.code } });
  expect(await hersBy(other.code)).toMatchObject({ words: '会剪纸', asks: [{ state: 'open' }] });
});

test('what was asked is forgotten half a year after its answer, and with her words when it was taken down', async () => {
  const { id, code } = await offer();
  const askId = await ask(id);
  await answerAsk(asNobody(town), { whose: { code }, askId, answer: 'can' });
  await forgetTalents(asTheSystem(town));
  expect((await hersBy(code)).asks[0]).toMatchObject({ words: '周六下午教剪纸，两小时' });
  moveClock(town, { minutes: 184 * 24 * 60 });
  await forgetTalents(asTheSystem(town));
  expect((await hersBy(code)).asks[0]).toMatchObject({ words: null, state: 'can' });
  await takeDownHers(asNobody(town), { whose: { code } });
  moveClock(town, { minutes: 184 * 24 * 60 });
  await forgetRequests(asTheSystem(town));
  await forgetTalents(asTheSystem(town));
  expect(await codeOf(hersBy(code))).toBe('talent-not-found');
  const { rows } = await sql<{ kinds: string[] }>`
    select kinds from d370215.talents where request_id = ${id}`.execute(town.owner);
  expect(rows).toEqual([{ kinds: [] }]);
});
