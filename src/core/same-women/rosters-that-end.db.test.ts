import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { asTheSystem, moveClock, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { withTwoExecutives, type Executive } from '../../../tests/support/outreach/outreach-town.ts';
import { aVillage } from '../../../tests/support/outreach/merging-villages.ts';
import { faultsOn, merged, spring, zhao } from '../../../tests/support/outreach/village-town.ts';
import { aTakenRoster, takenBack } from '../../../tests/support/rosters/taken-roster.ts';
import {
  aPhone,
  aWoman,
  quandong,
  madeOne as makeOne,
  shownTo,
} from '../../../tests/support/same-women/two-of-one.ts';
import { leaveAsExecutive } from '../executives/leave-as-executive.ts';
import { listMyIntroductions } from '../introductions/list-my-introductions.ts';
import { listMyLinks } from '../links/list-my-links.ts';
import { forgetRosters } from '../rosters/forget-rosters.ts';
import type { RosterBasis } from '../rosters/roster.ts';
import { dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { undoVillageMerger } from '../village-mergers/undo-village-merger.ts';
import { listAnswers } from './list-answers.ts';
import { undoSame } from './undo-same.ts';

let town: Town;
let office: Person;
let jiang: Executive;
let qin: Executive;
let phone: string;
beforeEach(async () => {
  town = await openTown();
  ({ office, jiang, qin } = await withTwoExecutives(town));
  phone = await aPhone(town);
});
afterEach(() => town.close());

const [first, second] = ['江大姐', '秦大姐'];

type Brought = { name?: string; by: string; basis?: RosterBasis; keepUntil?: string };

async function brought({ name = '王秀英', by, basis = 'consent', keepUntil }: Brought): Promise<string> {
  const taker = { town, office, doubtsToo: true, ...(keepUntil !== undefined && { keepUntil }) };
  const rosterId = await aTakenRoster(taker, [[name, phone, by]], basis);
  moveClock(town, { minutes: 1 });
  return rosterId;
}

const madeOne = (executiveName: string) => makeOne(town, office, executiveName);

const namesOf = async (executive: Executive) => (await listMyLinks(executive.ctx())).map(({ name }) => name);
const askedBy = async (executive: Executive) =>
  (await listMyIntroductions(executive.ctx())).map(({ name }) => name);
const faults = () => faultsOn({ town }, dayOf(town.clock()));
const back = (rosterId: string) => takenBack({ town, office }, rosterId);
const namesKept = () =>
  inTransaction(asTheSystem(town), async ({ db }) => {
    const rows = await db.selectFrom('people').select('name').where('name', 'like', '王秀%').execute();
    return rows.map(({ name }) => name);
  });

test('one that a roster brought goes with it, and whoever said yes herself stands by her own yes again', async () => {
  const roster = await brought({ by: first });
  await aWoman(qin, '王秀英');
  await madeOne(first);
  await back(roster);
  expect([await namesOf(jiang), await namesOf(qin)]).toEqual([[], ['王秀英']]);
  expect((await listAnswers(office.ctx())).items).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('where the executive of her own yes left meanwhile, whoever kept touch with her under the other name does', async () => {
  const roster = await brought({ by: first });
  await aWoman(qin, '王秀英');
  await madeOne(first);
  await leaveAsExecutive(office.ctx(), qin);
  await back(roster);
  expect(await namesOf(jiang)).toEqual(['王秀英']);
  expect(await faults()).toEqual([]);
});

test('of two whom two rosters brought one goes with each, whichever is taken back first', async () => {
  const [one, other] = [await brought({ by: first }), await brought({ name: '王秀瑛', by: second })];
  await madeOne(first);
  await back(one);
  expect([await namesOf(jiang), await namesOf(qin)]).toEqual([[], ['王秀瑛']]);
  await back(other);
  expect([await namesOf(jiang), await namesOf(qin)]).toEqual([[], []]);
  expect(await namesKept()).toEqual([]);
  expect(await faults()).toEqual([]);
});

test('what a roster brought and lost again does not come back when the answer would be taken back', async () => {
  const [one, other] = [await brought({ by: first }), await brought({ name: '王秀瑛', by: second })];
  const answerId = await madeOne(first);
  await back(other);
  expect((await listAnswers(office.ctx())).items).toEqual([]);
  expect(await codeOf(undoSame(office.ctx(), { answerId }))).toBe('her-roster-over');
  expect([await namesOf(jiang), await namesOf(qin)]).toEqual([['王秀英'], []]);
  expect(await namesKept()).toEqual(['王秀英']);
  await back(one);
  expect([await namesOf(jiang), await namesKept()]).toEqual([[], []]);
  expect(await faults()).toEqual([]);
});

test('who is to be asked is asked by the other roster when hers is over, and whoever may be asked for longer stays', async () => {
  await brought({ by: first, basis: 'duty', keepUntil: '2027-03-31' });
  await brought({ name: '王秀瑛', by: second, basis: 'duty' });
  const [pair] = await shownTo(office);
  const lasting = pair?.women.find(({ executiveName }) => executiveName === second);
  expect(pair?.staysId).toBe(lasting?.personId);
  await madeOne(first);
  expect([await askedBy(jiang), await askedBy(qin)]).toEqual([['王秀英'], []]);
  town.clockAt.now = new Date('2027-04-01T12:00:00+08:00');
  await forgetRosters(asTheSystem(town));
  expect([await askedBy(jiang), await askedBy(qin)]).toEqual([[], ['王秀瑛']]);
  town.clockAt.now = new Date('2027-07-01T12:00:00+08:00');
  await forgetRosters(asTheSystem(town));
  expect([await askedBy(qin), await namesKept()]).toEqual([[], []]);
});

test('taken back after her executive left, she is not orphaned: whoever knows the other knows her', async () => {
  await aWoman(jiang, '王秀英');
  moveClock(town, { minutes: 1 });
  await brought({ by: second, basis: 'duty' });
  const answerId = await madeOne(first);
  await leaveAsExecutive(office.ctx(), qin);
  await undoSame(office.ctx(), { answerId });
  expect([await namesOf(jiang), await askedBy(jiang)]).toEqual([['王秀英'], ['王秀英']]);
  expect(await faults()).toEqual([]);
});

test('whoever is to be asked in a village that became another is asked there, and goes back when that is undone', async () => {
  await aWoman(jiang, '王秀英');
  moveClock(town, { minutes: 1 });
  await brought({ by: second, basis: 'duty' });
  const answerId = await madeOne(first);
  await aVillage(town, zhao);
  const place = { town, office, jiang, qin };
  const mergerId = await merged(place, { villages: [quandong, zhao], into: spring, name: '泉水社区' });
  await undoSame(office.ctx(), { answerId });
  const villages = async () => (await listMyIntroductions(qin.ctx())).map(({ villageCode }) => villageCode);
  expect(await villages()).toEqual([spring]);
  moveClock(town, { minutes: 24 * 60 });
  await undoVillageMerger(office.ctx(), { mergerId });
  expect(await villages()).toEqual([quandong]);
});

test('her own yes stands again also by way of one whom a roster had brought, and where both executives have left', async () => {
  await aWoman(qin, '王秀英');
  moveClock(town, { minutes: 1 });
  const one = await brought({ by: first });
  await madeOne(first);
  const other = await brought({ name: '王秀瑛', by: second });
  await madeOne(second);
  await back(one);
  await leaveAsExecutive(office.ctx(), qin);
  await leaveAsExecutive(office.ctx(), jiang);
  await back(other);
  expect([await namesOf(jiang), await namesOf(qin)]).toEqual([[], ['王秀英']]);
  expect(await faults()).toEqual([]);
});
