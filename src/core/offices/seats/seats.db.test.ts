import { beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../../tests/support/code-of.ts';
import {
  aPerson,
  anOfficer,
  asTheSystem,
  byPhoneAlone,
  moveClock,
  type Person,
} from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { worksOnCases } from '../../cases/works-on-cases.ts';
import { erasePerson } from '../../leaving/erase-person.ts';
import { endSeat } from '../end-seat.ts';
import { giveSeat } from '../give-seat.ts';
import { findToSeat } from './find-to-seat.ts';
import type { DistrictSeat } from './seat.ts';
import { seatColleague } from './seat-colleague.ts';
import { showSeats } from './show-seats.ts';
import { unseatColleague } from './unseat-colleague.ts';

let town: Town;
let chen: Person;
let qin: Person;
beforeEach(async () => {
  town = await openTown();
  [chen, qin] = [await anOfficer(town, '陈科长'), await aPerson(town, '秦大姐')];
  return () => town.close();
});

const signsInAs = (person: Person) => ({ personOfPhone: () => Promise.resolve(person.id) });
const nobody = { personOfPhone: () => Promise.resolve(null) };

const byPhone = { phone: '13800000001', why: '岗上缺人，她学过。' };

const gives = (by: Person, seat: DistrictSeat, to = qin) =>
  seatColleague(by.ctx(), { ...byPhone, seat }, signsInAs(to));

const linesAbout = (person: Person) =>
  town.owner
    .withSchema('d370215')
    .selectFrom('audit')
    .select(['verb', 'actor_id'])
    .where('person_id', '=', person.id)
    .where('actor_id', '=', chen.id)
    .orderBy('id')
    .execute();

test('the district’s office gives 秦大姐 a seat, sees it with its reason, and ends it; each leaves its line', async () => {
  expect(await worksOnCases(qin.ctx())).toBe(false);
  await gives(chen, 'rights');
  expect(await worksOnCases(qin.ctx())).toBe(true);
  expect(await worksOnCases(byPhoneAlone(qin).ctx())).toBe(false);
  const { seats } = await showSeats(chen.ctx());
  const hers = { personId: qin.id, name: '秦大姐', seat: 'rights', why: '岗上缺人，她学过。' };
  expect(seats).toMatchObject([{ ...hers, givenBy: '陈科长', isLast: true }]);
  moveClock(town, { minutes: 1 });
  const ending = { seatId: seats[0]?.id ?? '', why: '调到镇上去了。' };
  await unseatColleague(chen.ctx(), ending, { key: 'once' });
  await unseatColleague(chen.ctx(), ending, { key: 'once' });
  expect(await worksOnCases(qin.ctx())).toBe(false);
  expect((await showSeats(chen.ctx())).seats).toEqual([]);
  expect(await codeOf(unseatColleague(chen.ctx(), ending))).toBe('seat-not-found');
  const by = chen.id;
  expect(await linesAbout(qin)).toEqual([
    { verb: 'seat-colleague', actor_id: by },
    { verb: 'unseat-colleague', actor_id: by },
  ]);
});

test('a retry gives one seat, a second of the same kind is refused, another beside it is not', async () => {
  const wish = { ...byPhone, seat: 'mediator' as const };
  const once = { key: 'once', ...signsInAs(qin) };
  const [first, again] = await Promise.all([
    seatColleague(chen.ctx(), wish, once),
    seatColleague(chen.ctx(), wish, once),
  ]);
  expect(again).toEqual(first);
  expect(await codeOf(gives(chen, 'mediator'))).toBe('seat-held');
  expect(await codeOf(gives(chen, 'counsellor'))).toBe('no error');
});

test('nobody seats herself, a town seats nobody, and the office not before its second step', async () => {
  expect(await codeOf(gives(chen, 'rights', chen))).toBe('not-a-seat-for-yourself');
  const town1 = await anOfficer(town, '镇上的', { role: 'town', divisionCode: '370215001' });
  await gives(chen, 'rights');
  for (const other of [town1, qin, await aPerson(town, '李婶')]) {
    expect(await codeOf(gives(other, 'rights', await aPerson(town, '王大姐')))).toBe('district-office-only');
    expect(await codeOf(showSeats(other.ctx()))).toBe('district-office-only');
  }
  expect(await codeOf(gives(byPhoneAlone(chen), 'mediator'))).toBe('second-step-needed');
});

test('whoever reads the logs of all cases works on none, however the seats come', async () => {
  await gives(chen, 'auditor');
  expect(await codeOf(gives(chen, 'counsellor'))).toBe('auditor-works-on-no-case');
  const asOperator = asTheSystem(town);
  expect(await codeOf(giveSeat(asOperator, { personId: qin.id, seat: 'rights' }))).toBe(
    'auditor-works-on-no-case',
  );
  await endSeat(asOperator, { personId: qin.id, seat: 'auditor' });
  await giveSeat(asOperator, { personId: qin.id, seat: 'rights' });
  expect(await codeOf(gives(chen, 'auditor'))).toBe('auditor-works-on-no-case');
  const both = await aPerson(town, '马大姐');
  const codes = await Promise.all(
    (['auditor', 'rights'] as const).map((seat) => codeOf(gives(chen, seat, both))),
  );
  expect(codes.toSorted()).toEqual(['auditor-works-on-no-case', 'no error']);
});

test('by an id colleagues alone are seated, by a phone whoever signs in with it', async () => {
  const li = await aPerson(town, '李婶');
  const byId = { personId: li.id, seat: 'mediator' as const, why: '会说和。' };
  expect(await codeOf(seatColleague(chen.ctx(), byId, signsInAs(li)))).toBe('colleague-not-found');
  await expect(seatColleague(chen.ctx(), { ...byPhone, seat: 'rights' }, nobody)).rejects.toMatchObject({
    faults: [{ path: 'phone', code: 'seat-phone-unknown' }],
  });
  await gives(chen, 'counsellor', li);
  expect(await codeOf(seatColleague(chen.ctx(), byId, nobody))).toBe('no error');
  const { seats } = await showSeats(chen.ctx());
  expect(seats.map(({ name, seat }) => [name, seat])).toEqual([
    ['李婶', 'counsellor'],
    ['李婶', 'mediator'],
  ]);
});

test('whoever worked on cases looks over no readings until a year has passed', async () => {
  const { id } = await gives(chen, 'rights');
  await unseatColleague(chen.ctx(), { seatId: id, why: '调到镇上去了。' });
  moveClock(town, { minutes: 1 });
  expect(await codeOf(gives(chen, 'auditor'))).toBe('auditor-worked-lately');
  expect(await codeOf(giveSeat(asTheSystem(town), { personId: qin.id, seat: 'auditor' }))).toBe(
    'auditor-worked-lately',
  );
  moveClock(town, { minutes: 366 * 24 * 60 });
  expect(await codeOf(gives(chen, 'auditor'))).toBe('no error');
});

test('by name colleagues alone are found, by her whole phone whoever signs in; that leaves its line', async () => {
  await anOfficer(town, '刘科长', { role: 'town', divisionCode: '370215001' });
  await gives(chen, 'rights');
  await aPerson(town, '李婶');
  const { colleagues } = await showSeats(chen.ctx());
  expect(new Set(colleagues.map(({ name }) => name))).toEqual(new Set(['刘科长', '秦大姐']));
  const li = await aPerson(town, '赵大姐');
  const known = {
    findPersonOfPhone: () => Promise.resolve({ personId: li.id, phoneMasked: '138****0001' }),
  };
  expect(await findToSeat(chen.ctx(), { phone: '13800000001' }, known)).toMatchObject({ name: '赵大姐' });
  expect(await linesAbout(li)).toMatchObject([{ verb: 'find-to-seat' }]);
  const elsewhere = {
    findPersonOfPhone: () => Promise.resolve({ personId: null, phoneMasked: '138****0003' }),
  };
  expect(await findToSeat(chen.ctx(), { phone: '13800000003' }, elsewhere)).toEqual({
    name: null,
    phoneMasked: '138****0003',
  });
  const unknown = { findPersonOfPhone: () => Promise.resolve(null) };
  await expect(findToSeat(chen.ctx(), { phone: '13800000002' }, unknown)).rejects.toMatchObject({
    faults: [{ path: 'phone', code: 'seat-phone-unknown' }],
  });
  const askedFor: string[] = [];
  const spying = {
    findPersonOfPhone: (phone: string) => {
      askedFor.push(phone);
      return Promise.resolve({ personId: li.id, phoneMasked: '138****0001' });
    },
  };
  expect(await codeOf(findToSeat(qin.ctx(), { phone: '13800000001' }, spying))).toBe('district-office-only');
  expect(askedFor).toEqual([]);
});

test('whoever leaves takes the words about her seats along', async () => {
  const { id } = await gives(chen, 'rights');
  await unseatColleague(chen.ctx(), { seatId: id, why: '身体不好。' });
  await erasePerson(qin.ctx());
  const rows = await town.owner
    .withSchema('d370215')
    .selectFrom('appointments')
    .select(['why', 'ended_why'])
    .where('person_id', '=', qin.id)
    .execute();
  expect(rows).toEqual([{ why: null, ended_why: null }]);
});
