import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  appointed,
  aHome,
  aHost,
  anOfficer,
  aPerson,
  asNobody,
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { codeOf } from '../../../../tests/support/code-of.ts';
import { everyRow } from '../../../../tests/support/every-row.ts';
import { seated } from '../../../../tests/support/offices/seated.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { endAppointment } from '../../../../tests/support/offices/end-appointment.ts';
import { doChores } from '../../chores/do-chores.ts';
import { openCase } from '../../cases/open-case.ts';
import { erasePerson } from '../../leaving/erase-person.ts';
import { listNotices } from '../../notices/list-notices.ts';
import { takeNoticesToText } from '../../notices/take-notices-to-text.ts';
import { exportPerson } from '../../people/export-person.ts';
import { submitRequest } from '../asking/submit-request.ts';
import { takeTextsToSend } from '../contact/take-texts-to-send.ts';
import { arrangeDuty } from '../duty/arrange-duty.ts';
import { listDuty } from '../duty/list-duty.ts';
import { closeRequest } from '../queue/close-request.ts';
import { listRequests } from '../queue/list-requests.ts';
import { noteContact } from '../queue/note-contact.ts';
import { stepBack } from '../queue/step-back.ts';
import { takeRequest } from '../queue/take-request.ts';
import { showRequest } from '../reading/show-request.ts';
import { lookUpRequest } from '../returning/look-up-request.ts';

let town: Town;
let qin: Person;
let shen: Person;
let song: Person;
beforeEach(async () => {
  // A Sunday, ten in the morning.
  town = await openTown(new Date('2026-12-20T02:00:00Z'));
  qin = await seated(town, await aPerson(town, '秦大姐'), 'rights');
  shen = await seated(town, await aPerson(town, '沈大姐'), 'rights');
  song = await anOfficer(town, '宋大姐');
});
afterEach(() => town.close());

const chores = () =>
  doChores(asTheSystem(town), {
    lettersUntil: town.clock(),
    onFailure: (error) => {
      throw error;
    },
  });
const told = async (person: Person) => (await listNotices(person.ctx())).map(({ kind }) => kind).sort();
const aHelp = (wish: { danger?: boolean; notThese?: string[] } = {}) =>
  submitRequest(asNobody(town), { door: 'help', text: '他又来了', ...wish });

test('a clock that nobody answers is told of once before its end and once after, to more people each time', async () => {
  const { id } = await aHelp({ danger: true });
  await chores();
  expect([await told(qin), await told(shen), await told(song)]).toEqual([
    ['request-came'],
    ['request-came'],
    [],
  ]);
  moveClock(town, { minutes: 61 });
  await Promise.all([chores(), chores()]);
  await chores();
  expect([await told(qin), await told(song)]).toEqual([['request-came', 'request-due'], []]);
  moveClock(town, { minutes: 60 });
  await Promise.all([chores(), chores()]);
  await chores();
  expect(await told(qin)).toEqual(['request-came', 'request-due', 'request-lapsed']);
  expect(await told(song)).toEqual(['desk-late']);
  expect((await listRequests(qin.ctx())).items).toMatchObject([{ id, lapsed: true }]);
  expect(await codeOf(showRequest(song.ctx(), { requestId: id }))).toBe('request-not-found');
});

test('a machine that was off over the whole of a clock says so when it is on again, once', async () => {
  await aHelp();
  moveClock(town, { minutes: 3 * 24 * 60 });
  const { requestsLapsed } = await chores();
  expect([requestsLapsed, (await chores()).requestsLapsed]).toEqual([1, 0]);
  expect(await told(shen)).toContain('request-lapsed');
});

test('once she is answered no clock runs, and nobody is called', async () => {
  const { id: requestId } = await aHelp({ danger: true });
  await takeRequest(qin.ctx(), { requestId });
  await noteContact(qin.ctx(), { requestId, way: 'phone' });
  moveClock(town, { minutes: 600 });
  expect(await chores()).toMatchObject({ requestsWarnedOf: 0, requestsLapsed: 0 });
});

test('whoever is on duty is told first, her deputy with her, by day, by night and on a holiday', async () => {
  const [yan, he] = [
    await seated(town, await aPerson(town, '严大姐'), 'rights'),
    await seated(town, await aPerson(town, '何大姐'), 'rights'),
  ];
  await arrangeDuty(qin.ctx(), {
    turns: [
      { day: '2026-12-20', shift: 'whole-day', personId: qin.id, deputyId: shen.id },
      { day: '2026-12-21', shift: 'day', personId: yan.id },
      { day: '2026-12-21', shift: 'night', personId: he.id },
    ],
  });
  const desk = [qin, shen, yan, he];
  const toldSince = async () => {
    const before = await Promise.all(desk.map(async (one) => (await told(one)).length));
    await aHelp();
    await lettersDelivered(town);
    const after = await Promise.all(desk.map(async (one) => (await told(one)).length));
    return desk.filter((_, nth) => (after[nth] ?? 0) > (before[nth] ?? 0)).map(({ name }) => name);
  };
  expect(await toldSince()).toEqual(['秦大姐', '沈大姐']);
  moveClock(town, { minutes: 24 * 60 });
  expect(await toldSince()).toEqual(['严大姐']);
  moveClock(town, { minutes: 8 * 60 });
  expect(await toldSince()).toEqual(['何大姐']);
  moveClock(town, { minutes: 24 * 60 });
  expect(await toldSince()).toEqual(['秦大姐', '沈大姐', '严大姐', '何大姐']);
});

test('where whoever is on duty was named by her, another of the desk is told; once that one steps back, the office is', async () => {
  await arrangeDuty(qin.ctx(), { turns: [{ day: '2026-12-20', shift: 'whole-day', personId: qin.id }] });
  const { id: requestId } = await aHelp({ notThese: ['秦大姐'] });
  await lettersDelivered(town);
  expect([await told(qin), await told(shen), await told(song)]).toEqual([[], ['request-came'], []]);
  await takeRequest(shen.ctx(), { requestId });
  await stepBack(shen.ctx(), { requestId });
  await lettersDelivered(town);
  expect([await told(qin), await told(shen), await told(song)]).toEqual([
    [],
    ['request-came'],
    ['desk-without-reader'],
  ]);
});

test('the rota takes only people of the desk, from today on, and the later word stands', async () => {
  const turn = { day: '2026-12-21', shift: 'day' } as const;
  for (const [wrong, code] of [
    [{ ...turn, personId: song.id }, 'not-of-the-desk'],
    [{ ...turn, personId: qin.id, deputyId: qin.id }, 'deputy-is-herself'],
    [{ ...turn, personId: qin.id, day: '2026-12-19' }, 'in-the-past'],
    [{ ...turn, personId: qin.id, day: '2029-12-19' }, 'too-far-ahead'],
  ] as const)
    expect(await codeOf(arrangeDuty(qin.ctx(), { turns: [wrong] }))).toBe(code);
  await arrangeDuty(qin.ctx(), { turns: [{ ...turn, personId: qin.id, deputyId: shen.id }] });
  await arrangeDuty(shen.ctx(), { turns: [{ ...turn, personId: shen.id }] });
  const { turns, people } = await listDuty(qin.ctx(), { from: '2026-12-20' });
  expect(turns).toMatchObject([{ ...turn, person: { name: '沈大姐' }, deputy: null }]);
  expect(new Set(people.map(({ name }) => name))).toEqual(new Set(['秦大姐', '沈大姐']));
  expect(await codeOf(listDuty(song.ctx(), { from: '2026-12-20' }))).toBe('rights-desk-only');
});

test('what lies a week at a home goes to the desk, at once where nobody keeps the home, and talents never', async () => {
  const [home, left] = [await aHome(town), await aHome(town, '名都苑')];
  const host = await aHost(town, '江大姐', left);
  await aHost(town, '于大姐', home);
  const ask = (door: 'need' | 'talent', homeId: string) =>
    submitRequest(asNobody(town), { door, text: '会修电灯，也想学', homeId });
  for (const { id } of [home, left]) for (const door of ['need', 'talent'] as const) await ask(door, id);
  expect((await chores()).requestsPassedOn).toBe(0);
  await endAppointment(town, host);
  expect((await chores()).requestsPassedOn).toBe(1);
  moveClock(town, { minutes: 7 * 24 * 60 });
  expect([(await chores()).requestsPassedOn, (await chores()).requestsPassedOn]).toEqual([1, 0]);
  expect((await listRequests(qin.ctx())).items.map(({ door, clock }) => [door, clock])).toEqual([
    ['need', 'ordinary'],
    ['need', 'ordinary'],
  ]);
});

const texted = (failures: unknown[] = []) =>
  takeTextsToSend(asTheSystem(town), (error) => failures.push(error));

test('a contact that opens no more is told of, and the texts to the others go out', async () => {
  const ids: string[] = [];
  for (const number of ['13800000001', '13800000002']) {
    const safeContact = { way: 'sms', number } as const;
    const { id: requestId } = await submitRequest(asNobody(town), {
      door: 'need',
      text: '借梯子',
      safeContact,
    });
    await takeRequest(qin.ctx(), { requestId });
    await noteContact(qin.ctx(), { requestId, way: 'none', message: '来拿' });
    ids.push(requestId);
  }
  const broken = town.owner
    .withSchema('d370215')
    .updateTable('requests')
    .set({ contact: Buffer.alloc(120, 1) });
  await broken.where('id', '=', ids[0] ?? '').execute();
  const failures: unknown[] = [];
  expect([await texted(failures), failures.length]).toEqual([['13800000002'], 1]);
});

test('who said never is texted nothing, also at the phone with which she signs in', async () => {
  const wang = await aPerson(town, '王大姐');
  const safeContact = { way: 'phone', number: '13800001111', neverSms: true } as const;
  const wish = { door: 'conflict', text: '婆媳拌嘴', safeContact } as const;
  const { id: requestId } = await submitRequest(wang.ctx(), wish);
  await takeRequest(qin.ctx(), { requestId });
  await noteContact(qin.ctx(), { requestId, way: 'none', message: '请看' });
  await lettersDelivered(town);
  expect(await told(wang)).toEqual(['request-answered']);
  expect(await takeNoticesToText(asTheSystem(town))).toEqual([]);
});

test('a text goes to the number that she gave for it, once, and never where she said never', async () => {
  const sent = async (safeContact: { way: 'sms' | 'phone'; number: string; neverSms?: boolean }) => {
    const { id: requestId } = await submitRequest(asNobody(town), {
      door: 'help',
      text: '说说',
      safeContact,
    });
    await takeRequest(qin.ctx(), { requestId });
    await noteContact(qin.ctx(), { requestId, way: 'none', message: '我们在' });
    return [await texted(), await texted()];
  };
  const number = '138 0000 1111';
  expect(await sent({ way: 'sms', number })).toEqual([['13800001111'], []]);
  expect(await sent({ way: 'sms', number, neverSms: true })).toEqual([[], []]);
  expect(await sent({ way: 'phone', number })).toEqual([[], []]);
});

test('the words of what is closed are forgotten on their day, with every note and way back', async () => {
  const safeContact = { number: '13800001111' };
  const wish = { door: 'need', text: '借轮椅', safeContact, openedBy: '海棠' } as const;
  const { id: requestId, code } = await submitRequest(asNobody(town), wish);
  await takeRequest(qin.ctx(), { requestId });
  await closeRequest(qin.ctx(), { requestId, outcome: 'handled', note: '借到了' });
  moveClock(town, { minutes: 182 * 24 * 60 });
  expect((await chores()).requestsForgotten).toBe(0);
  moveClock(town, { minutes: 24 * 60 });
  expect([(await chores()).requestsForgotten, (await chores()).requestsForgotten]).toEqual([1, 0]);
  expect(await codeOf(lookUpRequest(asNobody(town), { code }))).toBe('request-not-found');
  const shown = await showRequest(qin.ctx(), { requestId });
  expect([shown.words, shown.contact, shown.trace.map(({ note }) => note).filter(Boolean)]).toEqual([
    null,
    {},
    [],
  ]);
});

test('who leaves takes what she asked under her name along; her call for help stays as nobody’s', async () => {
  const wang = await aPerson(town, '王大姐');
  await submitRequest(wang.ctx(), { door: 'need', text: '借轮椅' });
  const help = await submitRequest(wang.ctx(), { door: 'help', text: '他又来了' });
  const { aboutHer } = await exportPerson(wang.ctx());
  expect(aboutHer['requests']).toMatchObject([{ door: 'need', words: '借轮椅' }]);
  for (const column of ['case_id', 'owner_id', 'triage', 'clock'])
    expect(Object.keys(aboutHer['requests']?.[0] ?? {})).not.toContain(column);
  await erasePerson(wang.ctx());
  expect((await listRequests(qin.ctx())).items.map(({ id }) => id)).toEqual([help.id]);
  const kept = (await everyRow(town.owner, 'd370215')).filter(({ table }) => table === 'requests');
  expect(kept.filter(({ text }) => text.includes(wang.id))).toHaveLength(1);
  expect((await showRequest(qin.ctx(), { requestId: help.id })).words).toBe('他又来了');
});

test('an account that is closed from her phone silences no call of danger, and whoever has it is told', async () => {
  const wang = await aPerson(town, '王大姐');
  const ask = (wish: { danger?: boolean; text: string }) =>
    submitRequest(wang.ctx(), { door: 'conflict', ...wish });
  const [danger, ofACase, ordinary] = [
    await ask({ text: '他拿着刀', danger: true }),
    await ask({ text: '婆媳拌嘴' }),
    await ask({ text: '借轮椅' }),
  ];
  await takeRequest(qin.ctx(), { requestId: danger.id });
  await openCase(qin.ctx(), { requestId: ofACase.id });
  await erasePerson(wang.ctx());
  await lettersDelivered(town);
  for (const { id: requestId } of [danger, ofACase]) {
    const shown = await showRequest(qin.ctx(), { requestId });
    expect([shown.words === null, shown.closedAt]).toEqual([false, null]);
    expect(shown.trace.map(({ kind }) => kind)).toContain('account-gone');
  }
  expect((await showRequest(qin.ctx(), { requestId: danger.id })).clock).toBe('danger');
  expect((await showRequest(qin.ctx(), { requestId: ordinary.id })).words).toBeNull();
  expect(await told(qin)).toContain('request-due');
  const kept = (await everyRow(town.owner, 'd370215')).filter(({ table }) => table === 'requests');
  expect(kept.filter(({ text }) => text.includes(wang.id))).toHaveLength(1);
});

test('what an official has taken waits for another when she leaves, and its clock runs on', async () => {
  const { id: requestId } = await aHelp();
  await takeRequest(shen.ctx(), { requestId });
  await erasePerson(shen.ctx());
  const [item] = (await listRequests(qin.ctx())).items;
  expect(item).toMatchObject({ id: requestId, owner: null, clock: 'urgent' });
});

test('the clock of who has lost her seat, though she still keeps a home, is told to the desk', async () => {
  const { id: requestId } = await aHelp();
  await takeRequest(shen.ctx(), { requestId });
  await endAppointment(town, shen);
  await appointed(town, shen, { home: await aHome(town), role: 'host' });
  moveClock(town, { minutes: 19 * 60 });
  await chores();
  expect([await told(qin), await told(shen)]).toEqual([['request-due'], []]);
});

test('what an official had taken when her account was closed is told to the desk as new, and warned of again', async () => {
  const { id: requestId } = await aHelp({ danger: true });
  await takeRequest(shen.ctx(), { requestId });
  moveClock(town, { minutes: 61 });
  await chores();
  expect(await told(qin)).toEqual([]);
  await erasePerson(shen.ctx());
  await chores();
  expect(await told(qin)).toEqual(['request-came', 'request-due']);
});

test('what 沈大姐 was warned of and steps back from is told to the desk as new, and warned of again', async () => {
  const { id: requestId } = await aHelp({ danger: true });
  await takeRequest(shen.ctx(), { requestId });
  moveClock(town, { minutes: 61 });
  await chores();
  await stepBack(shen.ctx(), { requestId });
  await chores();
  expect(await told(qin)).toEqual(['request-came', 'request-due']);
});

test('on the day on which 秦大姐 was to ring her again she is told so, once', async () => {
  const { id: requestId } = await aHelp();
  await takeRequest(qin.ctx(), { requestId });
  const nextContactAt = new Date(town.clock().getTime() + 3 * 24 * 3_600_000);
  await noteContact(qin.ctx(), { requestId, way: 'phone', nextContactAt });
  expect((await chores()).requestsWarnedOf).toBe(0);
  moveClock(town, { minutes: 3 * 24 * 60 });
  expect([(await chores()).requestsWarnedOf, (await chores()).requestsWarnedOf]).toEqual([1, 0]);
  expect(await told(qin)).toEqual(['request-due']);
});
