import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  asTheSystem,
  lettersDelivered,
  moveClock,
  type Person,
} from '../../../tests/support/factories.ts';
import { anOfficer, inTree } from '../../../tests/support/offices/office-town.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { listDeputies } from '../deputies/list-deputies.ts';
import { nameDeputy } from '../deputies/name-deputy.ts';
import { listMyHomes } from '../homes/list-my-homes.ts';
import { listNotices } from '../notices/list-notices.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { showHomeBelow } from '../homes-below/show-home-below.ts';
import { appointHost } from './appoint-host.ts';
import { endAppointment } from './end-appointment.ts';
import { extendAppointment } from './extend-appointment.ts';
import { lapseAppointments } from './lapse-appointments.ts';
import { warnOfEnds } from './warn-of-ends.ts';

let town: Town;
let district: Person;
let beian: Person;
let elsewhere: Person;
beforeAll(async () => {
  town = await openTown();
  await inTree(town);
  district = await anOfficer(town, '宋大姐', { role: 'district', divisionCode: '370215' });
  beian = await anOfficer(town, '林大姐', { role: 'town', divisionCode: '370215004' });
  elsewhere = await anOfficer(town, '孙大姐', { role: 'town', divisionCode: '370215002' });
});
afterAll(() => town.close());

let home: { id: string; name: string };
let wang: Person;
beforeEach(async () => {
  home = await aHome(town, '泉心泉意', '370215004210');
  wang = await aPerson(town, '王大姐');
});

const inDays = (days: number) => addDays(dayOf(town.clock()), days);
const wishFor = (days: number) => ({ homeId: home.id, phone: '13800000009', lastDay: inDays(days) });
const appoint = (who: Person, days = 30, person = wang) =>
  appointHost(who.ctx(), wishFor(days), { personOfPhone: () => Promise.resolve(person.id) });
const kindsOf = async (person: Person) => (await listNotices(person.ctx())).map(({ kind }) => kind);
const standing = async () => (await showHomeBelow(district.ctx(), home.id)).hosts;
const minutesOf = (days: number) => ({ minutes: days * 24 * 60 });

test('a host whom her office appoints runs the home from then on, and is told until when', async () => {
  await appoint(beian);
  await lettersDelivered(town);
  expect(await listMyHomes(wang.ctx())).toMatchObject([{ id: home.id, name: home.name }]);
  await anActivity(town, { host: wang, home });
  expect(await listNotices(wang.ctx())).toMatchObject([
    { kind: 'host-appointed', homeName: home.name, lastDay: inDays(30) },
  ]);
  expect(await standing()).toMatchObject([{ name: '王大姐', lastDay: inDays(30) }]);
});

test('an office of another town, a host and a stranger appoint, extend and end nobody', async () => {
  const appointmentId = await appoint(beian);
  const host = await aHost(town, '江大姐', home);
  for (const who of [elsewhere, host, await aPerson(town, '路过的')]) {
    expect(await codeOf(appoint(who))).toBe('forbidden');
    const lastDay = inDays(9);
    expect(await codeOf(extendAppointment(who.ctx(), { appointmentId, lastDay }))).toBe(
      'appointment-not-found',
    );
    expect(await codeOf(endAppointment(who.ctx(), { appointmentId }))).toBe('appointment-not-found');
  }
  expect((await standing()).map(({ lastDay }) => lastDay)).toContain(inDays(30));
});

test('a phone is looked up for the office above the home alone, and only with a day that can be', async () => {
  const asked: string[] = [];
  const personOfPhone = (phone: string) => {
    asked.push(phone);
    return Promise.resolve(null);
  };
  const attempt = (who: Person, days: number) =>
    codeOf(appointHost(who.ctx(), wishFor(days), { personOfPhone }));
  expect([await attempt(elsewhere, 30), await attempt(wang, 30)]).toEqual(['forbidden', 'forbidden']);
  expect([await attempt(beian, -1), await attempt(beian, 9999)]).toEqual(['in-the-past', 'term-too-long']);
  expect(asked).toEqual([]);
  expect(await attempt(beian, 30)).toBe('host-phone-unknown');
  expect(asked).toEqual(['13800000009']);
});

test('two offices that appoint the same host at once make one appointment with one last day', async () => {
  const ids = await Promise.all([appoint(beian, 30), appoint(district, 60)]);
  expect(new Set(ids).size).toBe(1);
  const hosts = await standing();
  expect(hosts).toHaveLength(1);
  expect([inDays(30), inDays(60)]).toContain(hosts[0]?.lastDay);
});

test('her time ends by itself with the night after her last day, and her deputy goes with her', async () => {
  await appoint(beian, 3);
  const deputy = await aPerson(town, '李婶');
  await nameDeputy(
    wang.ctx(),
    { homeId: home.id, phone: '13800005678', lastDay: inDays(90) },
    { personOfPhone: () => Promise.resolve(deputy.id) },
  );
  moveClock(town, minutesOf(3));
  await lapseAppointments(asTheSystem(town));
  expect(await listMyHomes(wang.ctx())).toHaveLength(1);
  moveClock(town, minutesOf(1));
  expect(await lapseAppointments(asTheSystem(town))).toBe(1);
  expect(await lapseAppointments(asTheSystem(town))).toBe(0);
  await lettersDelivered(town);
  expect(await listMyHomes(wang.ctx())).toEqual([]);
  expect(await listMyHomes(deputy.ctx())).toEqual([]);
  expect((await listDeputies(deputy.ctx())).mine).toEqual([]);
  expect(await listNotices(wang.ctx())).toContainEqual(
    expect.objectContaining({ kind: 'appointment-ended', end: { how: 'over', intoName: null } }),
  );
});

test('she is warned once, two weeks before, and once more after she was extended', async () => {
  const appointmentId = await appoint(beian, 20);
  await warnOfEnds(asTheSystem(town));
  await lettersDelivered(town);
  expect(await kindsOf(wang)).toEqual(['host-appointed']);
  moveClock(town, minutesOf(8));
  await warnOfEnds(asTheSystem(town));
  await warnOfEnds(asTheSystem(town));
  await lettersDelivered(town);
  expect(await kindsOf(wang)).toEqual(['appointment-ending', 'host-appointed']);
  await extendAppointment(district.ctx(), { appointmentId, lastDay: inDays(40) });
  await warnOfEnds(asTheSystem(town));
  moveClock(town, minutesOf(27));
  await warnOfEnds(asTheSystem(town));
  await lettersDelivered(town);
  expect((await kindsOf(wang)).filter((kind) => kind === 'appointment-ending')).toHaveLength(2);
});

test('ended at once her next act is refused, and a second ending finds nothing', async () => {
  const appointmentId = await appoint(beian);
  await endAppointment(beian.ctx(), { appointmentId });
  await lettersDelivered(town);
  expect(await codeOf(anActivity(town, { host: wang, home }))).toBe('forbidden');
  expect(await codeOf(endAppointment(district.ctx(), { appointmentId }))).toBe('appointment-not-found');
  expect(await listNotices(wang.ctx())).toContainEqual(
    expect.objectContaining({ kind: 'appointment-ended', end: { how: 'relieved', intoName: null } }),
  );
});

/** What the audit says of the appointments of a person, as who did what. */
const linesOf = (person: Person) =>
  town.owner
    .withSchema(town.cells[0].schema)
    .selectFrom('audit')
    .select(['verb', 'actor_id'])
    .where('person_id', '=', person.id)
    .where('verb', 'like', '%deputy')
    .orderBy('id')
    .execute();

const aDeputyOf = async (host: Person) => {
  const deputy = await aPerson(town, '李婶');
  await nameDeputy(
    host.ctx(),
    { homeId: home.id, phone: '13800005678', lastDay: inDays(90) },
    { personOfPhone: () => Promise.resolve(deputy.id) },
  );
  return deputy;
};

test('with her goes at once who stood in for her, and each ending has a line of its own', async () => {
  const appointmentId = await appoint(beian, 3);
  const [first, kept] = [await aDeputyOf(wang), await aDeputyOf(await aHost(town, '江大姐', home))];
  moveClock(town, { minutes: 1 });
  await endAppointment(beian.ctx(), { appointmentId });
  expect(await listMyHomes(first.ctx())).toEqual([]);
  expect(await listMyHomes(kept.ctx())).toHaveLength(1);
  expect(await linesOf(first)).toEqual([
    { verb: 'name-deputy', actor_id: wang.id },
    { verb: 'end-deputy', actor_id: beian.id },
  ]);
  await appoint(beian, 3);
  const second = await aDeputyOf(wang);
  moveClock(town, minutesOf(4));
  await lapseAppointments(asTheSystem(town));
  expect((await linesOf(second)).map(({ verb }) => verb)).toEqual(['name-deputy', 'lapse-deputy']);
});

test('who was appointed while the clock ran ahead is ended all the same once it is right', async () => {
  moveClock(town, minutesOf(2));
  const appointmentId = await appoint(beian, 3);
  const deputy = await aDeputyOf(wang);
  moveClock(town, minutesOf(-2));
  await endAppointment(beian.ctx(), { appointmentId });
  expect([await listMyHomes(wang.ctx()), await listMyHomes(deputy.ctx())]).toEqual([[], []]);
});

test('whoever becomes host stands in there no more, and is appointed until a day that can be', async () => {
  const host = await aHost(town, '江大姐', home);
  await nameDeputy(
    host.ctx(),
    { homeId: home.id, phone: '13800005678', lastDay: inDays(9) },
    { personOfPhone: () => Promise.resolve(wang.id) },
  );
  await appoint(beian);
  expect((await listDeputies(host.ctx())).hosted[0]?.deputies).toEqual([]);
  await expect(appoint(beian, -1)).rejects.toMatchObject({ faults: [{ code: 'in-the-past' }] });
  await expect(appoint(beian, 4000)).rejects.toMatchObject({ faults: [{ code: 'term-too-long' }] });
});
