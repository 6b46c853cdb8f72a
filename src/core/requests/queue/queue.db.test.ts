import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anOfficer,
  aPerson,
  asNobody,
  asTheSystem,
  byPhoneAlone,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { seated } from '../../../../tests/support/offices/seated.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { endSeat } from '../../offices/end-seat.ts';
import { giveSeat } from '../../offices/give-seat.ts';
import { submitRequest } from '../asking/submit-request.ts';
import { takeDown } from '../asking/take-down.ts';
import { findByCaller } from '../reading/find-by-caller.ts';
import { showMyRequest } from '../reading/show-my-request.ts';
import { showRequest } from '../reading/show-request.ts';
import { lookUpRequest } from '../returning/look-up-request.ts';
import { openRequest } from '../returning/open-request.ts';
import { whatSheWorksAs } from '../what-she-works-as.ts';
import { assignRequest } from './assign-request.ts';
import { closeRequest } from './close-request.ts';
import { escalateRequest } from './escalate-request.ts';
import { listRequests } from './list-requests.ts';
import { noteContact } from './note-contact.ts';
import { passToDistrict } from './pass-to-district.ts';
import { stepBack } from './step-back.ts';
import { takeRequest } from './take-request.ts';
import { triageRequest } from './triage-request.ts';

let town: Town;
let home: { id: string };
let host: Person;
let qin: Person;
let shen: Person;
let shi: Person;
let wang: Person;
beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '江大姐', home);
  qin = await seated(town, await aPerson(town, '秦大姐'), 'rights');
  shen = await seated(town, await aPerson(town, '沈大姐'), 'rights');
  shi = await seated(town, await aPerson(town, '史大姐'), 'mediator');
  wang = await aPerson(town, '王大姐');
});
afterAll(() => town.close());

const inHours = (hours: number) => new Date(town.clock().getTime() + hours * 3_600_000);
const aHelp = async () => (await submitRequest(asNobody(town), { door: 'help', text: '他又来了' })).id;

test('a home’s task has no clock; one touch passes it to the desk, where it has', async () => {
  const wish = { door: 'need', text: '孩子没人接', homeId: home.id } as const;
  const { id: requestId } = await submitRequest(wang.ctx(), wish);
  const [task] = (await listRequests(host.ctx())).items;
  expect(task).toMatchObject({ id: requestId, isHomesTask: true, dueAt: null, clock: null });
  expect(await codeOf(showRequest(qin.ctx(), { requestId }))).toBe('request-not-found');
  const passed = await passToDistrict(host.ctx(), { requestId, reason: '咱这儿没车' });
  expect(passed).toMatchObject({ isHomesTask: false, clock: 'ordinary' });
  expect(await passToDistrict(host.ctx(), { requestId })).toEqual(passed);
  const { trace } = await showRequest(qin.ctx(), { requestId });
  expect(trace).toContainEqual(expect.objectContaining({ kind: 'passed', by: '江大姐', note: '咱这儿没车' }));
  expect(await codeOf(closeRequest(host.ctx(), { requestId, outcome: 'handled' }))).toBe('forbidden');
});

test('what a home has passed on leaves its list, stands in the desk’s, and may still be read', async () => {
  const wish = { door: 'need', text: '要一张轮椅', homeId: home.id } as const;
  const { id: requestId } = await submitRequest(wang.ctx(), wish);
  const idsOf = async (who: Person) =>
    (await listRequests(who.ctx(), { limit: 100 })).items.map(({ id }) => id);
  expect(await idsOf(host)).toContain(requestId);
  moveClock(town, { minutes: 1 });
  await passToDistrict(host.ctx(), { requestId });
  expect(await idsOf(host)).not.toContain(requestId);
  expect(await idsOf(qin)).toContain(requestId);
  expect(await showRequest(host.ctx(), { requestId })).toMatchObject({ id: requestId, isNamed: true });
});

test('of each who works at requests it is known as what, for whatever is made for her alone', async () => {
  const as = await Promise.all([host, qin, shi, wang].map((who) => whatSheWorksAs(who.ctx())));
  expect(as).toEqual(['host', 'rights', 'mediator', null]);
  expect(await whatSheWorksAs(asNobody(town))).toBeNull();
});

test('a host answers her home’s task herself, and she who asked reads it on her own page', async () => {
  const { id: requestId } = await submitRequest(wang.ctx(), {
    ...{ door: 'question', text: '产假怎么算？', homeId: home.id },
  });
  await noteContact(host.ctx(), { requestId, way: 'none', message: '158 天，来坐坐我给您算' });
  expect(await showMyRequest(wang.ctx(), { requestId })).toMatchObject({
    ...{ status: 'answered', words: '产假怎么算？', messages: [{ text: '158 天，来坐坐我给您算' }] },
  });
  expect(await codeOf(showMyRequest(shi.ctx(), { requestId }))).toBe('request-not-found');
  await closeRequest(host.ctx(), { requestId, outcome: 'handled' });
  expect((await closeRequest(host.ctx(), { requestId, outcome: 'handled' })).status).toBe('closed');
  const again = closeRequest(host.ctx(), { requestId, outcome: 'referred' });
  expect(await codeOf(again)).toBe('request-closed');
});

test('triage sets the clock, and what turns out to be danger is due two hours after that was seen', async () => {
  const requestId = await aHelp();
  moveClock(town, { minutes: 300 });
  const triaged = await triageRequest(qin.ctx(), { requestId, level: 'danger' });
  expect(triaged).toMatchObject({ triage: 'danger', clock: 'danger', dueAt: inHours(2) });
  expect(await triageRequest(shen.ctx(), { requestId, level: 'danger' })).toEqual(triaged);
  expect(await codeOf(triageRequest(shi.ctx(), { requestId, level: 'urgent' }))).toBe('request-not-found');
});

test('until the desk has looked, what she answered herself stands: danger is shown and comes as danger', async () => {
  const wish = { door: 'help', text: '他在门口', danger: true } as const;
  const { id: requestId } = await submitRequest(asNobody(town), wish);
  expect(await showRequest(qin.ctx(), { requestId })).toMatchObject({ triage: null, level: 'danger' });
  await takeRequest(qin.ctx(), { requestId });
  await noteContact(qin.ctx(), { requestId, way: 'phone' });
  expect(await showRequest(qin.ctx(), { requestId })).toMatchObject({ clock: null, level: 'danger' });
  await triageRequest(qin.ctx(), { requestId, level: 'ordinary' });
  expect((await showRequest(qin.ctx(), { requestId })).level).toBe('ordinary');
});

test('the owner hands over with a reason, and a colleague takes nothing out of her hands', async () => {
  const requestId = await aHelp();
  await takeRequest(qin.ctx(), { requestId });
  const take = assignRequest(shen.ctx(), { requestId, toId: shen.id, reason: '我来' });
  expect(await codeOf(take)).toBe('forbidden');
  const silent = assignRequest(qin.ctx(), { requestId, toId: shen.id });
  expect(await codeOf(silent)).toBe('required');
  for (const toId of [host.id, wang.id]) {
    const wrong = assignRequest(qin.ctx(), { requestId, toId, reason: '请您' });
    expect(await codeOf(wrong)).toBe('not-a-receiver');
  }
  const given = await assignRequest(qin.ctx(), { requestId, toId: shen.id, reason: '我明天出差' });
  expect(given.owner).toEqual({ id: shen.id, name: '沈大姐' });
  expect(await codeOf(noteContact(qin.ctx(), { requestId, way: 'phone' }))).toBe('forbidden');
});

test('to herself nobody gives it, nor to whom she who asked kept out', async () => {
  const named = await seated(town, await aPerson(town, '贺大姐'), 'rights');
  const wish = { door: 'help' as const, text: '别让她看', notThese: ['贺大姐'] };
  const { id: requestId } = await submitRequest(asNobody(town), wish);
  const offered = (await showRequest(qin.ctx(), { requestId })).receivers.map(({ id }) => id);
  expect(offered).toContain(shen.id);
  expect(offered).not.toContain(qin.id);
  expect(offered).not.toContain(named.id);
});

test('a quarrel reaches no mediator but by its case, and a counsellor once somebody has looked', async () => {
  const wish = { door: 'conflict', text: '婆媳拌嘴', homeId: home.id } as const;
  const { id: requestId } = await submitRequest(wang.ctx(), wish);
  expect((await listRequests(shi.ctx())).items).toEqual([]);
  const early = assignRequest(qin.ctx(), { requestId, toId: shi.id });
  expect(await codeOf(early)).toBe('case-first');
  const counsellor = await seated(town, await aPerson(town, '叶大姐'), 'counsellor');
  const unseen = assignRequest(qin.ctx(), { requestId, toId: counsellor.id });
  expect(await codeOf(unseen)).toBe('screen-first');
  await triageRequest(qin.ctx(), { requestId, level: 'complex' });
  const still = assignRequest(qin.ctx(), { requestId, toId: shi.id });
  expect(await codeOf(still)).toBe('case-first');
  await assignRequest(qin.ctx(), { requestId, toId: counsellor.id });
  expect((await listRequests(counsellor.ctx(), { which: 'mine' })).items).toMatchObject([{ id: requestId }]);
  expect((await showRequest(counsellor.ctx(), { requestId })).words).toBe('婆媳拌嘴');
  const byPhone = showRequest(byPhoneAlone(counsellor).ctx(), { requestId });
  expect(await codeOf(byPhone)).toBe('request-not-found');
});

test('an answer ends the clock, says when she hears next, and waits behind her code and word', async () => {
  const { id: requestId, code } = await submitRequest(asNobody(town), {
    ...{ door: 'help', text: '想说说', openedBy: '海棠' },
  });
  await takeRequest(qin.ctx(), { requestId });
  const past = noteContact(qin.ctx(), { requestId, way: 'phone', nextContactAt: town.clock() });
  expect(await codeOf(past)).toBe('in-the-past');
  expect(await codeOf(noteContact(qin.ctx(), { requestId, way: 'none' }))).toBe('required');
  const wish = { requestId, way: 'none', message: '周三上午我在', nextContactAt: inHours(48) } as const;
  const [first, again] = [
    await noteContact(qin.ctx(), wish, { key: 'once' }),
    await noteContact(qin.ctx(), wish, { key: 'once' }),
  ];
  expect([first.dueAt, again]).toEqual([null, first]);
  expect(await lookUpRequest(asNobody(town), { code })).toEqual({
    ...{ status: 'answered', answerBy: null, nextContactAt: inHours(48) },
  });
  const { messages } = await openRequest(asNobody(town), { code, word: '海棠' });
  expect(messages.map(({ text }) => text)).toEqual(['周三上午我在']);
});

test('whom she names never sees it, not by list, id, code, number or hand-over', async () => {
  const safeContact = { number: '13900002222' };
  const wish = { door: 'help', text: '别让她知道', safeContact } as const;
  const notThese = ['权益科的沈大姐'];
  const { id: requestId, code } = await submitRequest(asNobody(town), { ...wish, notThese });
  const seen = async (person: Person) =>
    (await listRequests(person.ctx(), { limit: 100 })).items.some(({ id }) => id === requestId);
  expect([await seen(qin), await seen(shen)]).toEqual([true, false]);
  expect(await codeOf(showRequest(shen.ctx(), { requestId }))).toBe('request-not-found');
  expect(await codeOf(takeRequest(shen.ctx(), { requestId }))).toBe('request-not-found');
  expect(await findByCaller(shen.ctx(), { numberOrCode: code })).toEqual([]);
  expect(await findByCaller(shen.ctx(), { numberOrCode: '139 0000 2222' })).toEqual([]);
  expect(await findByCaller(qin.ctx(), { numberOrCode: '139 0000 2222' })).toMatchObject([{ id: requestId }]);
  const handed = assignRequest(qin.ctx(), { requestId, toId: shen.id });
  expect(await codeOf(handed)).toBe('not-a-receiver');
  expect((await showRequest(qin.ctx(), { requestId })).receivers.map(({ name }) => name)).not.toContain(
    '沈大姐',
  );
});

test('she who steps back sees it no more, and it waits for another', async () => {
  const requestId = await aHelp();
  await takeRequest(qin.ctx(), { requestId });
  expect((await stepBack(qin.ctx(), { requestId })).owner).toBeNull();
  expect(await codeOf(showRequest(qin.ctx(), { requestId }))).toBe('request-not-found');
  expect((await takeRequest(shen.ctx(), { requestId })).owner?.id).toBe(shen.id);
});

test('the keeper of her home who sits at the desk too learns nothing where she chose the desk alone', async () => {
  const both = await seated(town, await aHost(town, '于大姐', home), 'rights');
  const { id: requestId } = await submitRequest(wang.ctx(), {
    ...{ door: 'help', text: '别跟村里说', homeId: home.id, tellHome: false },
  });
  expect(await codeOf(showRequest(both.ctx(), { requestId }))).toBe('request-not-found');
  expect((await showRequest(qin.ctx(), { requestId })).home).toBeNull();
});

test('the hotline takes down for a caller, who is known by number when she calls again', async () => {
  const wish = { door: 'help', channel: 'hotline', text: '电话里哭', triage: 'urgent' } as const;
  const called = { ...wish, safeContact: { number: '+86 138-1234-5678' } };
  const first = await takeDown(qin.ctx(), called, { key: 'call' });
  expect(await takeDown(qin.ctx(), called, { key: 'call' })).toEqual(first);
  const [found] = await findByCaller(shen.ctx(), { numberOrCode: '13812345678' });
  expect(found).toMatchObject({
    id: first.id,
    owner: { id: qin.id },
    channel: 'hotline',
    clock: 'urgent',
  });
  expect(await findByCaller(shen.ctx(), { numberOrCode: first.code })).toMatchObject([{ id: first.id }]);
  expect(await codeOf(findByCaller(host.ctx(), { numberOrCode: first.code }))).toBe('rights-desk-only');
  expect(await codeOf(findByCaller(qin.ctx(), { numberOrCode: '王大姐' }))).toBe('no-number-or-code');
});

test('a host takes down at her door and owns no clock by it', async () => {
  const wish = { channel: 'walk-in', text: '来坐了坐', homeId: home.id } as const;
  const { id } = await takeDown(host.ctx(), { door: 'help', ...wish });
  expect((await showRequest(qin.ctx(), { requestId: id })).owner).toBeNull();
  const elsewhere = await aHome(town, '名都苑');
  const other = takeDown(host.ctx(), { door: 'need', ...wish, homeId: elsewhere.id });
  expect(await codeOf(other)).toBe('forbidden');
  for (const outsider of [wang, shi, await anOfficer(town, '宋大姐')])
    expect(await codeOf(takeDown(outsider.ctx(), { door: 'need', ...wish }))).toBe('requests-not-yours');
});

test('pages of the queue follow each other without a gap or a repeat, what is due first before the rest', async () => {
  await escalateRequest(qin.ctx(), { requestId: await aHelp(), reason: '人手不够' });
  const all = (await listRequests(qin.ctx(), { limit: 100 })).items;
  const paged: typeof all = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page = await listRequests(qin.ctx(), { limit: 2, ...(cursor && { cursor }) });
    paged.push(...page.items);
    cursor = page.nextCursor;
  }
  expect(paged).toEqual(all);
  const due = all.flatMap(
    ({ dueAt, nextContactAt, status }) => (status === 'answered' ? nextContactAt : dueAt) ?? [],
  );
  expect(due).toEqual([...due].sort((a, b) => a.getTime() - b.getTime()));
  expect(await codeOf(listRequests(qin.ctx(), { cursor: 'nonsense' }))).toBe('cursor-unreadable');
});

test('a seat is given by the machine room, once, and with it goes what may be read', async () => {
  const [he, wish] = [await aPerson(town, '何大姐'), { door: 'help', text: '在吗' } as const];
  const seat = { personId: he.id, seat: 'rights' } as const;
  const { id: requestId } = await submitRequest(asNobody(town), wish);
  expect(await codeOf(giveSeat(qin.ctx(), seat))).toBe('forbidden');
  for (let time = 0; time < 2; time += 1) await giveSeat(asTheSystem(town), seat);
  await takeRequest(he.ctx(), { requestId });
  await endSeat(asTheSystem(town), seat);
  expect(await codeOf(showRequest(he.ctx(), { requestId }))).toBe('request-not-found');
  expect((await showRequest(shen.ctx(), { requestId })).may.give).toBe(true);
  const given = await assignRequest(shen.ctx(), { requestId, toId: shen.id, reason: '她不在这儿了' });
  expect(given.owner?.name).toBe('沈大姐');
});

test('a try again tells 沈大姐 who has stepped back nothing of what came of it', async () => {
  const requestId = await aHelp();
  await takeRequest(shen.ctx(), { requestId }, { key: 'taken-once' });
  await stepBack(shen.ctx(), { requestId }, { key: 'stepped-back-once' });
  await takeRequest(qin.ctx(), { requestId });
  await closeRequest(qin.ctx(), { requestId, outcome: 'referred' });
  for (const again of [
    takeRequest(shen.ctx(), { requestId }, { key: 'taken-once' }),
    stepBack(shen.ctx(), { requestId }, { key: 'stepped-back-once' }),
  ])
    expect(await codeOf(again)).toBe('request-not-found');
});

test('another message under the key of the first is refused, and not swallowed', async () => {
  const requestId = await aHelp();
  await takeRequest(qin.ctx(), { requestId });
  const write = (message: string) =>
    noteContact(qin.ctx(), { requestId, way: 'none', message }, { key: 'one-form' });
  await write('周三来');
  expect(await codeOf(write('周三来'))).toBe('no error');
  expect(await codeOf(write('别来，他在'))).toBe('idempotency-key-reused');
});

test('danger that is taken back and found again wins no time, also where she ticked it herself', async () => {
  const found = await aHelp();
  await triageRequest(qin.ctx(), { requestId: found, level: 'danger' });
  const ticked = await submitRequest(asNobody(town), { door: 'help', text: '他拿着刀', danger: true });
  const due = inHours(2);
  moveClock(town, { minutes: 110 });
  for (const requestId of [found, ticked.id]) {
    await triageRequest(qin.ctx(), { requestId, level: 'complex' });
    const again = await triageRequest(qin.ctx(), { requestId, level: 'danger' });
    expect(again.dueAt).toEqual(due);
  }
});
