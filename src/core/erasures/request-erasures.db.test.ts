import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker, aRequest, herWord } from '../../../tests/support/cases/case-town.ts';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  asNobody,
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { openCase } from '../cases/open-case.ts';
import { showCase } from '../cases/reading/show-case.ts';
import { doChores } from '../chores/do-chores.ts';
import { listNotices } from '../notices/list-notices.ts';
import { submitRequest } from '../requests/asking/submit-request.ts';
import { assignRequest } from '../requests/queue/assign-request.ts';
import { closeRequest } from '../requests/queue/close-request.ts';
import { takeRequest } from '../requests/queue/take-request.ts';
import { showRequest } from '../requests/reading/show-request.ts';
import { openRequest } from '../requests/returning/open-request.ts';
import { askToErase } from './ask-to-erase.ts';
import { decideRequestErasure } from './decide-request-erasure.ts';
import { showErasure } from './show-erasure.ts';
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

const hours = (count: number) => moveClock(town, { minutes: count * 60 });
const words = '打她给的那个号，她一个人在，亲口说要抹掉';
const chores = async () => {
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  const done = await doChores(asTheSystem(town), { lettersUntil: town.clock(), onFailure });
  expect(failures).toEqual([]);
  return done;
};
const toldOf = async (who: Person, requestId: string) => {
  await lettersDelivered(town);
  const notices = await listNotices(who.ctx());
  return notices.flatMap((one) =>
    'requestId' in one && one.requestId === requestId && one.kind === 'request-erasure-asked'
      ? [one.kind]
      : [],
  );
};
const sealedOf = (requestId: string) =>
  town.owner
    .withSchema('d370215')
    .selectFrom('requests')
    .select(['words', 'contact', 'receipt_hash', 'word_key'])
    .where('id', '=', requestId)
    .executeTakeFirstOrThrow();

/** Taken by 秦大姐 and closed. */
async function aClosedOne() {
  const { id: requestId, code } = await aRequest(town);
  await takeRequest(qin.ctx(), { requestId });
  await closeRequest(qin.ctx(), { requestId, outcome: 'withdrawn', note: '她不想办了' });
  return { requestId, hers: { code, word: herWord } };
}

test('where no case came of it: 72 hours, a call, and her words are gone', async () => {
  const { requestId, hers } = await aClosedOne();
  const both = await Promise.all([1, 2].map(() => askToErase(asNobody(town), hers)));
  expect(new Set(both.map(({ waitsUntil }) => waitsUntil.getTime())).size).toBe(1);
  const waitsUntil = new Date(town.clock().getTime() + 72 * 3_600_000);
  expect(both[0]).toEqual({ askedAt: town.clock(), waitsUntil });
  expect((await openRequest(asNobody(town), hers)).erasure).toEqual({ askedAt: town.clock(), waitsUntil });
  expect(await toldOf(qin, requestId)).toHaveLength(1);
  hours(71);
  expect(await chores()).toMatchObject({ erasuresTold: 0, requestsForgotten: 0 });
  const decide = (who: Person) =>
    codeOf(decideRequestErasure(who.ctx(), { requestId, confirmed: true, words }));
  expect(await decide(qin)).toBe('erasure-waits');
  hours(1);
  expect(await chores()).toMatchObject({ erasuresTold: 1, requestsForgotten: 0 });
  expect(await chores()).toMatchObject({ erasuresTold: 0 });
  expect(await toldOf(qin, requestId)).toHaveLength(2);
  expect((await showRequest(qin.ctx(), { requestId })).may.erase).toBe(true);
  expect((await Promise.all([decide(qin), decide(zhou)])).toSorted()).toEqual([
    'erasure-not-asked',
    'no error',
  ]);
  expect(await chores()).toMatchObject({ requestsForgotten: 1 });
  expect(Object.values(await sealedOf(requestId))).toEqual([null, null, null, null]);
  expect(await codeOf(openRequest(asNobody(town), hers))).toBe('request-not-found');
  const shown = await showRequest(qin.ctx(), { requestId });
  expect([shown.words, JSON.stringify(shown).includes('亲口')]).toEqual([null, false]);
});

test('called, she says that it was not she, or takes it back herself: all stays', async () => {
  const { requestId, hers } = await aClosedOne();
  await askToErase(asNobody(town), hers);
  hours(72);
  await decideRequestErasure(qin.ctx(), { requestId, confirmed: false, words: '不是她问的' });
  expect((await openRequest(asNobody(town), hers)).erasure).toBe(null);
  await askToErase(asNobody(town), hers);
  await takeBackErasure(asNobody(town), hers);
  expect(await codeOf(takeBackErasure(asNobody(town), hers))).toBe('erasure-not-found');
  hours(72);
  expect(await chores()).toMatchObject({ erasuresTold: 0, requestsForgotten: 0 });
  const { trace } = await showRequest(qin.ctx(), { requestId });
  expect(trace.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['erasure-asked', 'erasure-decided', 'erasure-taken-back']),
  );
});

test('what is not done is closed first, and what is not hers is erased by nobody', async () => {
  const { id: requestId, code } = await aRequest(town);
  await askToErase(asNobody(town), { code, word: herWord });
  expect(await codeOf(askToErase(asNobody(town), { code, word: '桃花' }))).toBe('request-not-found');
  hours(72);
  const decide = (who: Person) => decideRequestErasure(who.ctx(), { requestId, confirmed: true, words });
  expect(await codeOf(decide(qin))).toBe('close-the-request-first');
  const ye = await aCaseworker(town, '叶大姐', 'counsellor');
  const host = await aHost(town, '江大姐', await aHome(town));
  for (const who of [ye, host]) expect(await codeOf(decide(who))).toBe('request-not-found');
});

test('of what lies at a home, whoever keeps it calls her', async () => {
  const home = await aHome(town, '东苑');
  const host = await aHost(town, '孟大姐', home);
  const asked = { door: 'need', text: '想借个轮椅', homeId: home.id, openedBy: herWord } as const;
  const { id: requestId, code } = await submitRequest(asNobody(town), asked);
  await closeRequest(host.ctx(), { requestId, outcome: 'handled' });
  await askToErase(asNobody(town), { code, word: herWord });
  expect([await toldOf(host, requestId), await toldOf(qin, requestId)]).toEqual([
    ['request-erasure-asked'],
    [],
  ]);
  hours(72);
  await decideRequestErasure(host.ctx(), { requestId, confirmed: true, words });
  expect(await chores()).toMatchObject({ requestsForgotten: 1 });
});

test('whoever has it as a counsellor decides nothing of it, so the desk is told', async () => {
  const ye = await aCaseworker(town, '叶大姐', 'counsellor');
  const { id: requestId, code } = await aRequest(town);
  await takeRequest(qin.ctx(), { requestId });
  await assignRequest(qin.ctx(), { requestId, toId: ye.id, reason: '她熟' });
  await askToErase(asNobody(town), { code, word: herWord });
  hours(72);
  await chores();
  const told = [await toldOf(qin, requestId), await toldOf(zhou, requestId), await toldOf(ye, requestId)];
  expect(told.map(({ length }) => length)).toEqual([2, 2, 0]);
  await closeRequest(ye.ctx(), { requestId, outcome: 'withdrawn', note: '她不想办了' });
  await decideRequestErasure(zhou.ctx(), { requestId, confirmed: true, words });
});

test('where nobody keeps its home any more the desk is told and decides', async () => {
  const home = await aHome(town, '南苑');
  const host = await aHost(town, '何大姐', home);
  const asked = { door: 'need', text: '想借个轮椅', homeId: home.id, openedBy: herWord } as const;
  const { id: requestId, code } = await submitRequest(asNobody(town), asked);
  await closeRequest(host.ctx(), { requestId, outcome: 'handled' });
  await askToErase(asNobody(town), { code, word: herWord });
  hours(72);
  await chores();
  expect([await toldOf(host, requestId), await toldOf(qin, requestId)]).toMatchObject([{ length: 2 }, []]);
  const seats = town.owner.withSchema('d370215').updateTable('appointments').where('person_id', '=', host.id);
  await seats.set({ ended_at: town.clock() }).execute();
  expect(await chores()).toMatchObject({ erasuresTold: 1 });
  expect(await chores()).toMatchObject({ erasuresTold: 0 });
  expect([await toldOf(qin, requestId), await toldOf(zhou, requestId)]).toMatchObject([
    { length: 1 },
    { length: 1 },
  ]);
  await decideRequestErasure(qin.ctx(), { requestId, confirmed: true, words });
  expect(await chores()).toMatchObject({ requestsForgotten: 1 });
});

test('taken back in the minute in which a case comes of it, it is taken back', async () => {
  const { id: requestId, code } = await aRequest(town);
  const hers = { code, word: herWord };
  await askToErase(asNobody(town), hers);
  const { id: caseId } = await openCase(qin.ctx(), { requestId });
  await takeBackErasure(asNobody(town), hers);
  await chores();
  expect(await showErasure(qin.ctx(), { caseId })).toBe(null);
});

test('a case that comes of it meanwhile goes on waiting for the same hour, and its team calls her', async () => {
  const { id: requestId, code } = await aRequest(town);
  const hers = { code, word: herWord };
  const { waitsUntil } = await askToErase(asNobody(town), hers);
  hours(1);
  const { id: caseId } = await openCase(qin.ctx(), { requestId });
  await chores();
  await chores();
  expect(await showErasure(qin.ctx(), { caseId })).toMatchObject({ waitsUntil });
  const { clocks } = await showCase(qin.ctx(), { caseId });
  expect(clocks.filter(({ clock }) => clock === 'erasure-wait')).toMatchObject([{ dueAt: waitsUntil }]);
  hours(72);
  const late = decideRequestErasure(qin.ctx(), { requestId, confirmed: false, words });
  expect(await codeOf(late)).toBe('forbidden');
  await takeBackErasure(asNobody(town), hers);
  expect(await showErasure(qin.ctx(), { caseId })).toBe(null);
});
