import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { everyRow } from '../../../tests/support/every-row.ts';
import {
  aPerson,
  asNobody,
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { listNotices } from '../notices/list-notices.ts';
import { appointAdministrator } from '../people/appoint-administrator.ts';
import { erasePerson } from '../leaving/erase-person.ts';
import { exportPerson } from '../people/export-person.ts';
import { answerSuggestion } from './answer-suggestion.ts';
import { closeSuggestion } from './close-suggestion.ts';
import { countOpenSuggestions } from './count-open-suggestions.ts';
import { forgetSuggestions } from './forget-suggestions.ts';
import { listMySuggestions } from './list-my-suggestions.ts';
import { listSuggestions } from './list-suggestions.ts';
import { lookUpSuggestion } from './look-up-suggestion.ts';
import { showSuggestion } from './show-suggestion.ts';
import { showSuggestionToOffice } from './show-suggestion-to-office.ts';
import { submitSuggestion } from './submit-suggestion.ts';

let town: Town;
let office: Person;
let li: Person;

beforeAll(async () => {
  town = await openTown();
  office = await aPerson(town, '区妇联的同志');
  await appointAdministrator(asTheSystem(town), { personId: office.id });
});
beforeEach(async () => {
  moveClock(town, { minutes: 24 * 60 });
  li = await aPerson(town, '李婶', '137****4321');
});
afterAll(() => town.close());

const waiting = async () => (await listSuggestions(office.ctx(), { which: 'open', limit: 100 })).items;
const idOf = async (body: string) => (await waiting()).find((one) => one.body === body)?.id ?? '';
const cellText = async () =>
  (await everyRow(town.owner, 'd370215')).map((row) => `${row.table} ${row.text}`).join('\n');

test('even where row-level security did not hold, a neighbour would read none of them', async () => {
  await submitSuggestion(li.ctx(), { body: '路灯坏了', phone: '0532 8888' });
  const id = await idOf('路灯坏了');
  const past = (person: Person) => ({ ...person.ctx(), db: town.owner.withSchema('d370215') });
  const neighbour = past(await aPerson(town, '孙姐'));
  expect(await codeOf(showSuggestion(neighbour, id))).toBe('suggestion-not-found');
  expect(await codeOf(showSuggestionToOffice(neighbour, id))).toBe('suggestion-not-found');
  expect(await codeOf(answerSuggestion(neighbour, { id, answer: '修好了' }))).toBe('suggestion-not-found');
  expect(await codeOf(closeSuggestion(past(li), { id }))).toBe('district-office-only');
  expect(await showSuggestion(past(li), id)).toMatchObject({ body: '路灯坏了' });
});

describe('whoever has signed in', () => {
  test('is answered in her inbox, and the office is told no name', async () => {
    expect(await submitSuggestion(li.ctx(), { body: '热水壶漏水', phone: '0532 8888' })).toEqual({
      code: null,
    });
    const id = await idOf('热水壶漏水');
    const seen = await showSuggestionToOffice(office.ctx(), id);
    expect(seen).toMatchObject({ phone: '0532 8888', hasInbox: true, closedAt: null });
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`李婶|${li.id}`));
    await answerSuggestion(office.ctx(), { id, answer: '换了新的' });
    await lettersDelivered(town);
    expect(await listNotices(li.ctx())).toMatchObject([{ kind: 'suggestion-answered', suggestionId: id }]);
    expect(await showSuggestion(li.ctx(), id)).toMatchObject({ body: '热水壶漏水', answer: '换了新的' });
    expect(await listMySuggestions(li.ctx())).toMatchObject([{ id, answer: '换了新的' }]);
  });

  test('is told too where there was nothing to answer', async () => {
    await submitSuggestion(li.ctx(), { body: '夸夸江大姐' });
    const id = await idOf('夸夸江大姐');
    await closeSuggestion(office.ctx(), { id });
    await lettersDelivered(town);
    expect(await listNotices(li.ctx())).toMatchObject([{ kind: 'suggestion-closed' }]);
  });

  test('may leave it without a name, and then nothing in the cell ties it to her', async () => {
    const before = (await cellText()).split(li.id).length;
    const { code } = await submitSuggestion(li.ctx(), { body: '有人插队', anonymous: true });
    const text = await cellText();
    expect(text.split(li.id).length).toBe(before);
    expect(text).not.toContain(code);
    expect(await listMySuggestions(li.ctx())).toEqual([]);
    const id = await idOf('有人插队');
    expect(await codeOf(showSuggestion(li.ctx(), id))).toBe('suggestion-not-found');
  });
});

describe('whoever leaves no name', () => {
  test('comes back with her code and with no other', async () => {
    const { code } = await submitSuggestion(asNobody(town), { body: '路灯不亮' });
    if (code === null) throw new Error('no code');
    expect(await lookUpSuggestion(asNobody(town), { code })).toMatchObject({ answer: null });
    await answerSuggestion(office.ctx(), { id: await idOf('路灯不亮'), answer: '周五来修' });
    expect(await lookUpSuggestion(asNobody(town), { code: code.toLowerCase() })).toMatchObject({
      body: '路灯不亮',
      answer: '周五来修',
    });
    for (const other of ['0000-0000-0000', '', 'ABCD'])
      expect(await codeOf(lookUpSuggestion(asNobody(town), { code: other }))).toBe('suggestion-not-found');
  });

  test('gets the same code for the same form sent twice at once, and another for other words', async () => {
    const send = (body: string) => submitSuggestion(asNobody(town), { body }, { key: 'tapped-twice' });
    const [first, again] = await Promise.all([send('厕所没纸'), send('厕所没纸')]);
    expect(again).toEqual(first);
    expect(await send('厕所没纸了')).not.toEqual(first);
    expect((await waiting()).filter(({ body }) => body === '厕所没纸')).toHaveLength(1);
  });
});

test('her eleventh of a day is refused, but a retry of an earlier one is not, and tomorrow she may again', async () => {
  const send = (nth: number) => submitSuggestion(li.ctx(), { body: `第 ${nth} 条` }, { key: `key-${nth}` });
  for (let nth = 0; nth < 10; nth++) await send(nth);
  expect(await codeOf(send(10))).toBe('too-many-suggestions');
  expect(await send(3)).toEqual({ code: null });
  expect(await codeOf(submitSuggestion(asNobody(town), { body: '别人的' }))).toBe('no error');
  moveClock(town, { minutes: 24 * 60 });
  expect(await codeOf(send(10))).toBe('no error');
});

test('a flood without names tells the operator and shuts the box to nobody', async () => {
  const rows = Array.from({ length: 1000 }, (_, nth) => ({
    ...{
      id: asNobody(town).newId(),
      person_id: null,
      receipt_hash: `flood ${nth}`,
      body: '灌水',
      phone: null,
    },
    ...{ left_at: town.clock(), forget_on: '2028-12-20' },
  }));
  await town.owner.withSchema('d370215').insertInto('suggestions').values(rows).execute();
  const told: number[] = [];
  const send = (body: string, turn: number) =>
    codeOf(submitSuggestion(asNobody(town), { body }, { turn, onFlood: (left) => told.push(left) }));
  expect(await send('路灯坏了', 1)).toBe('no error');
  expect(told).toEqual([1000]);
  expect(await send('井盖没了', 5)).toBe('no error');
  expect(await send('灌水', 6)).toBe('too-many-suggestions');
  expect(told).toHaveLength(1);
  await town.owner.withSchema('d370215').deleteFrom('suggestions').where('body', '=', '灌水').execute();
});

test('words of 2000 letters are taken, of 2001 or none are not', async () => {
  const send = (body: string) => codeOf(submitSuggestion(li.ctx(), { body }));
  expect(await send('😀'.repeat(2000))).toBe('no error');
  expect(await send('好'.repeat(2001))).toBe('too-long');
  expect(await send(' \n ')).toBe('required');
  expect(await codeOf(submitSuggestion(li.ctx(), { body: '好', phone: '1'.repeat(41) }))).toBe('too-long');
});

describe('the office', () => {
  test('has page after page, whoever has waited longest first, and what is done the newest first', async () => {
    for (const nth of [1, 2, 3]) {
      moveClock(town, { minutes: 1 });
      await submitSuggestion(asNobody(town), { body: `等着的 ${nth}` });
    }
    const all = await waiting();
    const bodies = all.map(({ body }) => body);
    expect(bodies.indexOf('等着的 1')).toBeLessThan(bodies.indexOf('等着的 2'));
    expect(await countOpenSuggestions(office.ctx())).toBe(all.length);
    for (const body of ['等着的 1', '等着的 3', '等着的 2']) {
      moveClock(town, { minutes: 1 });
      await closeSuggestion(office.ctx(), { id: await idOf(body) });
    }
    const first = await listSuggestions(office.ctx(), { which: 'done', limit: 2 });
    expect(first.items.map(({ body }) => body)).toEqual(['等着的 2', '等着的 3']);
    const next = { which: 'done', limit: 1, cursor: first.nextCursor ?? '' } as const;
    expect((await listSuggestions(office.ctx(), next)).items).toMatchObject([{ body: '等着的 1' }]);
    const open = await listSuggestions(office.ctx(), { which: 'open', limit: 1 });
    const second = { which: 'open', limit: 1, cursor: open.nextCursor ?? '' } as const;
    expect((await listSuggestions(office.ctx(), second)).items[0]?.id).toBe((await waiting())[1]?.id);
  });

  test('answers one once, though two of them press at the same time', async () => {
    await submitSuggestion(asNobody(town), { body: '两位一起回' });
    const id = await idOf('两位一起回');
    const answer = (words: string) => codeOf(answerSuggestion(office.ctx(), { id, answer: words }));
    expect((await Promise.all([answer('甲'), answer('乙')])).sort()).toEqual([
      'no error',
      'suggestion-closed',
    ]);
    expect(await codeOf(closeSuggestion(office.ctx(), { id }))).toBe('suggestion-closed');
  });

  test('is the district’s alone: a neighbour finds nothing, and she who left it may not answer herself', async () => {
    await submitSuggestion(li.ctx(), { body: '只给区里看' });
    const id = await idOf('只给区里看');
    const neighbour = await aPerson(town, '赵大娘');
    for (const stranger of [neighbour, li]) {
      const found = stranger === li ? 'district-office-only' : 'suggestion-not-found';
      expect(await codeOf(showSuggestionToOffice(stranger.ctx(), id))).toBe(found);
      expect(await codeOf(answerSuggestion(stranger.ctx(), { id, answer: '好' }))).toBe(found);
      expect(await codeOf(closeSuggestion(stranger.ctx(), { id }))).toBe(found);
      expect(await codeOf(listSuggestions(stranger.ctx(), { which: 'open' }))).toBe('district-office-only');
      expect(await countOpenSuggestions(stranger.ctx())).toBeNull();
    }
    expect(await codeOf(showSuggestion(neighbour.ctx(), id))).toBe('suggestion-not-found');
    expect(await codeOf(listSuggestions(asNobody(town), { which: 'open' }))).toBe('sign-in-needed');
  });
});

describe('what is kept', () => {
  test('goes with her when she leaves, and her copy holds it before', async () => {
    await submitSuggestion(li.ctx(), { body: '诸葛家的灯', phone: '0532 7777' });
    const copy = await exportPerson(li.ctx());
    expect(copy.aboutHer['suggestions']).toMatchObject([{ body: '诸葛家的灯', phone: '0532 7777' }]);
    await erasePerson(li.ctx());
    expect(await cellText()).not.toMatch(/诸葛家的灯|0532 7777/);
    expect(await waiting()).not.toContainEqual(expect.objectContaining({ hasInbox: true, body: null }));
  });

  test('is forgotten a year after its answer, two where nobody answered, and its code with it', async () => {
    const { code } = await submitSuggestion(asNobody(town), { body: '答过的' });
    await submitSuggestion(asNobody(town), { body: '没答的' });
    await answerSuggestion(office.ctx(), { id: await idOf('答过的'), answer: '好的' });
    const days = (n: number) => moveClock(town, { minutes: n * 24 * 60 });
    days(364);
    await forgetSuggestions(asTheSystem(town));
    expect(await cellText()).toContain('答过的');
    days(1);
    expect(await forgetSuggestions(asTheSystem(town))).toBeGreaterThan(0);
    expect(await cellText()).not.toContain('答过的');
    expect(await codeOf(lookUpSuggestion(asNobody(town), { code: code ?? '' }))).toBe('suggestion-not-found');
    expect(await cellText()).toContain('没答的');
    days(365);
    await forgetSuggestions(asTheSystem(town));
    expect(await cellText()).not.toContain('没答的');
    expect(await forgetSuggestions(asTheSystem(town))).toBe(0);
  });
});
