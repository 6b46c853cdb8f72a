import { afterEach, beforeEach, expect, test } from 'vitest';
import { moveClock, type Person } from '../../../tests/support/factories.ts';
import { anOfficer } from '../../../tests/support/offices/office-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { withTwoExecutives, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { faultsOn, reachOf } from '../../../tests/support/outreach/village-town.ts';
import { aWoman, quandong, shownTo, twoOfOne } from '../../../tests/support/same-women/two-of-one.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { logVisit } from '../visits/log-visit.ts';
import { listAnswers } from './list-answers.ts';
import { listMyEndedAsSame } from './list-my-ended-as-same.ts';
import { hasSameWomen, listSameWomen } from './list-same-women.ts';
import { sayTheSame } from './say-the-same.ts';
import { undoSame } from './undo-same.ts';

let town: Town;
let office: Person;
let jiang: Executive;
let qin: Executive;
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang, qin } = await withTwoExecutives(town));
});
afterEach(() => town.close());

const shown = () => shownTo(office);
const links = async () => (await reachOf({ office }, '370215')).links;
const daysFrom = async (from: string) => {
  const today = dayOf(town.clock());
  const faults = [];
  for (let day = from; day <= addDays(today, 100); day = addDays(day, 9))
    faults.push(...(await faultsOn({ town }, day)));
  return faults;
};
const visitTo = (executive: Executive, personId: string) =>
  logVisit(executive.ctx(), {
    ...{ clientId: crypto.randomUUID(), personId, channel: 'phone' },
    visitedAt: town.clock().toISOString(),
  });

test('one woman whom two executives wrote down is asked about, with no more than that both know her', async () => {
  const { first, second } = await twoOfOne(town, [jiang, qin]);
  await aWoman(jiang, '李秀兰');
  await aWoman(qin, '王秀兰', '370215002008');
  expect(await hasSameWomen(office.ctx())).toBe(true);
  const today = dayOf(town.clock());
  const woman = { name: '王秀兰', kind: 'link', since: today };
  expect(await shown()).toEqual([
    {
      ground: 'name',
      women: [
        { ...woman, personId: first.personId, villageName: '泉东新村', executiveName: '江大姐' },
        { ...woman, personId: second.personId, villageName: '泉东新村', executiveName: '秦大姐' },
      ],
      staysId: first.personId,
    },
  ]);
});

test('one link stays and the other ends today, and the figures of every day are those of a recount', async () => {
  const from = dayOf(town.clock());
  const { first, second } = await twoOfOne(town, [jiang, qin]);
  moveClock(town, { minutes: 10 * 24 * 60 });
  await visitTo(jiang, first.personId);
  await visitTo(qin, second.personId);
  moveClock(town, { minutes: 24 * 60 });
  await visitTo(qin, second.personId);
  moveClock(town, { minutes: 24 * 60 });
  expect(await links()).toBe(2);
  const personIds: [string, string] = [second.personId, first.personId];
  await sayTheSame(office.ctx(), { personIds, answer: 'same' });
  expect(await links()).toBe(1);
  expect(await listMyLinks(jiang.ctx())).toEqual([]);
  expect(await listMyLinks(qin.ctx())).toMatchObject([{ personId: second.personId }]);
  expect(await listMyEndedAsSame(jiang.ctx())).toMatchObject([{ name: '王秀兰' }]);
  expect(await listMyEndedAsSame(qin.ctx())).toEqual([]);
  expect(await daysFrom(from)).toEqual([]);
  expect(await shown()).toEqual([]);
});

test('what was said is taken back: what ended begins anew, and the days between stay', async () => {
  const from = dayOf(town.clock());
  const { first, second } = await twoOfOne(town, [jiang, qin]);
  const personIds: [string, string] = [first.personId, second.personId];
  const wish = { personIds, answer: 'same', staysId: second.personId } as const;
  const { id: answerId } = await sayTheSame(office.ctx(), wish);
  moveClock(town, { minutes: 3 * 24 * 60 });
  expect((await listAnswers(office.ctx())).items).toMatchObject([
    { id: answerId, answer: 'same', stays: '王秀兰' },
  ]);
  await undoSame(office.ctx(), { answerId });
  const [again] = await listMyLinks(jiang.ctx());
  expect(again).toMatchObject({
    personId: first.personId,
    joinedOn: dayOf(town.clock()),
    dueOn: addDays(from, 92),
  });
  expect(await links()).toBe(2);
  expect(await daysFrom(from)).toEqual([]);
  expect(await shown()).toHaveLength(1);
  expect((await listAnswers(office.ctx())).items).toEqual([]);
  await expect(undoSame(office.ctx(), { answerId })).rejects.toMatchObject({ code: 'answer-undone-already' });
});

test('two of whom the office said that they are two are asked about no more, until it takes that back', async () => {
  const { first, second } = await twoOfOne(town, [jiang, qin]);
  const personIds: [string, string] = [first.personId, second.personId];
  const { id: answerId } = await sayTheSame(office.ctx(), { personIds, answer: 'different' });
  expect(await shown()).toEqual([]);
  expect(await links()).toBe(2);
  moveClock(town, { minutes: 31 * 24 * 60 });
  await expect(undoSame(office.ctx(), { answerId })).rejects.toMatchObject({ code: 'answer-too-old' });
});

test('an answer is taken back on its thirtieth day, and not by an office below the one that gave it', async () => {
  const { first, second } = await twoOfOne(town, [jiang, qin]);
  const personIds: [string, string] = [first.personId, second.personId];
  const { id: answerId } = await sayTheSame(office.ctx(), { personIds, answer: 'different' });
  moveClock(town, { minutes: 30 * 24 * 60 });
  const beiAn = await anOfficer(town, '街道', { role: 'town', divisionCode: '370215004' });
  await expect(undoSame(beiAn.ctx(), { answerId })).rejects.toMatchObject({ code: 'same-answer-not-found' });
  await undoSame(office.ctx(), { answerId });
  expect(await shown()).toHaveLength(1);
});

test('an office is asked about its own place alone, and nobody else is told that there is anything', async () => {
  const { first, second } = await twoOfOne(town, [jiang, qin]);
  const personIds: [string, string] = [first.personId, second.personId];
  const own = await anOfficer(town, '北安', { role: 'town', divisionCode: quandong.slice(0, 9) });
  const other = await anOfficer(town, '环秀', { role: 'town', divisionCode: '370215002' });
  expect(await shownTo(own)).toHaveLength(1);
  expect(await shownTo(other)).toEqual([]);
  const wish = { personIds, answer: 'same' } as const;
  await expect(sayTheSame(other.ctx(), wish)).rejects.toMatchObject({ code: 'same-women-not-found' });
  await expect(sayTheSame(jiang.ctx(), wish)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(listSameWomen(jiang.ctx())).rejects.toMatchObject({ kind: 'forbidden' });
});

test('a retry with the same key finds what it did; without it, somebody was sooner', async () => {
  const { first, second } = await twoOfOne(town, [jiang, qin]);
  const personIds: [string, string] = [first.personId, second.personId];
  const wish = { personIds, answer: 'same' } as const;
  const once = { key: 'a-key' };
  const said = await sayTheSame(office.ctx(), wish, once);
  expect(await sayTheSame(office.ctx(), wish, once)).toEqual(said);
  await expect(sayTheSame(office.ctx(), wish)).rejects.toMatchObject({ code: 'answered-already' });
});

test('a page ends where it says, and the next goes on behind it', async () => {
  for (const executive of [jiang, qin, jiang]) await aWoman(executive);
  const first = await listSameWomen(office.ctx(), { limit: 2 });
  expect(first.items).toHaveLength(2);
  const rest = await listSameWomen(office.ctx(), { limit: 2, cursor: first.nextCursor ?? '' });
  expect(rest).toMatchObject({ items: [{ ground: 'name' }], nextCursor: null });
});

test('each answer of the thirty days can be found and taken back, however many there are', async () => {
  const said: string[] = [];
  for (const name of ['王一', '王二', '王三']) {
    const [one, other] = [await aWoman(jiang, name), await aWoman(qin, name)];
    moveClock(town, { minutes: 1 });
    const personIds: [string, string] = [one.personId, other.personId];
    said.unshift((await sayTheSame(office.ctx(), { personIds, answer: 'different' })).id);
  }
  const first = await listAnswers(office.ctx(), { limit: 2 });
  const rest = await listAnswers(office.ctx(), { limit: 2, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(said);
  expect(rest.nextCursor).toBeNull();
});

test('of what more than eight have by one phone, or twenty by one name, nothing is asked', async () => {
  for (let nth = 0; nth < 21; nth += 1) await aWoman(nth % 2 === 0 ? jiang : qin, '王秀英');
  expect(await shown()).toEqual([]);
  await twoOfOne(town, [jiang, qin]);
  expect(await shown()).toHaveLength(1);
});
