import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { herWord } from '../../../tests/support/cases/case-town.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  asNobody,
  asTheSystem,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { askToErase } from '../erasures/ask-to-erase.ts';
import { decideRequestErasure } from '../erasures/decide-request-erasure.ts';
import { submitRequest } from '../requests/asking/submit-request.ts';
import { forgetRequests } from '../requests/running/forget-requests.ts';
import { askTalent } from './asking/ask-talent.ts';
import { takeBackAsk } from './asking/take-back-ask.ts';
import { forgetTalents } from './forget-talents.ts';
import { answerAsk } from './hers/answer-ask.ts';
import { OfferTalent } from './hers/offer-talent.ts';
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

const words = '周六下午教剪纸，两小时';
const offered = () =>
  submitRequest(asNobody(town), { door: 'talent', text: '会剪纸', homeId: home.id, openedBy: herWord });
const cell = () => town.owner.withSchema('d370215');

test('erased with her words, what she was asked for goes at once', async () => {
  const { id: requestId, code } = await offered();
  const askId = await askTalent(host.ctx(), { requestId, words });
  await answerAsk(asNobody(town), { whose: { code }, askId, answer: 'can' });
  await takeDownHers(asNobody(town), { whose: { code } });
  await askToErase(asNobody(town), { code, word: herWord });
  moveClock(town, { minutes: 72 * 60 });
  await decideRequestErasure(host.ctx(), { requestId, confirmed: true, words: '她亲口说要抹掉' });
  expect([await forgetRequests(asTheSystem(town)), await forgetTalents(asTheSystem(town))]).toEqual([1, 1]);
  const left = cell().selectFrom('talent_asks').select(['words', 'answer']).where('id', '=', askId);
  expect(await left.executeTakeFirst()).toEqual({ words: null, answer: 'can' });
});

test('by what a retry is compared with, nobody finds out what she was asked for', async () => {
  const { id: requestId } = await offered();
  const ask = (key: string) => askTalent(host.ctx(), { requestId, words }, { key });
  expect(await ask('once')).toBe(await ask('once'));
  const kept = cell().selectFrom('answers').select('request_hash').where('key', '=', 'once');
  const guess = JSON.stringify({ verb: 'ask-talent', input: { requestId, words } });
  expect((await kept.executeTakeFirstOrThrow()).request_hash).not.toBe(
    createHash('sha256').update(guess).digest('base64url'),
  );
});

test('whom she named is kept out also where she came to the home only afterwards and takes an ask back', async () => {
  const { id: requestId } = await submitRequest(asNobody(town), {
    ...{ door: 'talent', text: '会修锁', homeId: home.id, notThese: ['何大姐'] },
  });
  const askId = await askTalent(host.ctx(), { requestId, words });
  const named = await aHost(town, '何大姐', home);
  expect(await codeOf(takeBackAsk(named.ctx(), { askId }))).toBe('ask-not-found');
  expect(await codeOf(takeBackAsk(host.ctx(), { askId }))).toBe('no error');
});

test('whoever offers what she can do chooses no word, for the code alone opens it', () => {
  expect(OfferTalent.safeParse({ text: '会剪纸', openedBy: herWord }).success).toBe(false);
  expect(OfferTalent.safeParse({ text: '会剪纸' }).success).toBe(true);
});
