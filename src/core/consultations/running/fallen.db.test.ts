import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { aListener, aRoom, bookedBy } from '../../../../tests/support/consultations/listening.ts';
import {
  aHome,
  asNobody,
  asTheSystem,
  lettersDelivered,
  type Person,
} from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { addMember } from '../../cases/team/add-member.ts';
import { handOverCase } from '../../cases/team/hand-over-case.ts';
import { letGo } from '../../cases/team/let-go.ts';
import { setWall } from '../../cases/team/set-wall.ts';
import { doChores } from '../../chores/do-chores.ts';
import { listNotices } from '../../notices/list-notices.ts';
import { listFreeTimes } from '../booking/list-free-times.ts';
import { bookForCase } from '../of-a-case/book-for-case.ts';
import { listConsultationsForCase } from '../of-a-case/list-of-case.ts';
import { lookUpConsultation } from '../returning/look-up-consultation.ts';
import { takeConsultationTexts } from './take-consultation-texts.ts';

let town: Town;
let qin: Person;
let zhou: Person;
beforeAll(async () => {
  // A Sunday morning.
  town = await openTown();
  qin = await aCaseworker(town, '秦大姐', 'rights');
  zhou = await aCaseworker(town, '周大姐', 'rights');
});
afterAll(() => town.close());

const at = (day: string, clock: string) => `2026-12-${day}T${clock}:00+08:00`;
const startsAt = at('23', '09:00');

const aMinutePasses = async () => {
  const failures: unknown[] = [];
  await doChores(asTheSystem(town), {
    lettersUntil: town.clock(),
    onFailure: (error) => failures.push(error),
  });
  expect(failures).toEqual([]);
};

/** One who listens, with an account, in a room of a home of her own. */
async function aCounsellor(name: string) {
  const home = await aHome(town);
  const placeId = await aRoom(town, home);
  const who = await aCaseworker(town, name, 'counsellor');
  const specialistId = await aListener(town, qin, { placeId, personId: who.id, title: `${name}老师` });
  return { home, placeId, who, specialistId };
}

const statusOf = async (code: string) => (await lookUpConsultation(asNobody(town), { code })).status;
const endingOf = async (lead: Person, caseId: string) =>
  (await listConsultationsForCase(lead.ctx(), { caseId })).map(({ ending }) => ending);
const kindsTold = async (who: Person) => {
  await lettersDelivered(town);
  return (await listNotices(who.ctx())).map(({ kind }) => kind);
};
const cell = () => town.owner.withSchema(town.cells[0].schema);

test('a wall that is set after a booking calls it off, tells the team and frees the hour', async () => {
  const { who, specialistId } = await aCounsellor('史秀英');
  const { id: caseId } = await aCase(town, qin);
  const { id: kept } = await aCase(town, qin);
  await bookForCase(qin.ctx(), { caseId, specialistId, startsAt });
  await bookForCase(qin.ctx(), { caseId: kept, specialistId, startsAt: at('23', '10:00') });
  await setWall(qin.ctx(), { caseId, why: 'kin', personId: who.id });
  await aMinutePasses();
  expect([await endingOf(qin, caseId), await endingOf(qin, kept)]).toEqual([['called-off'], [null]]);
  expect(await kindsTold(qin)).toContain('consultation-called-off');
  expect(await kindsTold(who)).not.toContain('consultation-called-off');
  const free = (await listFreeTimes(asNobody(town), {})).find(({ id }) => id === specialistId);
  expect(free?.times).toContainEqual(new Date(startsAt));
  await aMinutePasses();
});

test('a wall before a home calls off what was booked with who keeps it', async () => {
  const { who, specialistId, home } = await aCounsellor('孟大姐');
  const { id: caseId } = await aCase(town, qin);
  await bookForCase(qin.ctx(), { caseId, specialistId, startsAt });
  const keeps = { id: qin.ctx().newId(), person_id: who.id, role: 'host', home_id: home.id };
  await cell()
    .insertInto('appointments')
    .values({ ...keeps, appointed_at: town.clock() })
    .execute();
  await setWall(qin.ctx(), { caseId, why: 'same-unit', homeId: home.id });
  await aMinutePasses();
  expect(await endingOf(qin, caseId)).toEqual(['called-off']);
});

test('whoever takes a name that she does not want to meet, meets her not: she is texted as she chose', async () => {
  const { who, specialistId } = await aCounsellor('叶心怡');
  const wish = { specialistId, startsAt, notThese: ['闫春花'] };
  const { code } = await bookedBy(town, { ...wish, safeContact: { way: 'sms', number: '13800000001' } });
  const other = await bookedBy(town, { specialistId, startsAt: at('23', '10:00') });
  await aMinutePasses();
  expect(await statusOf(code)).toBe('booked');
  await cell().updateTable('people').set({ name: '闫春花' }).where('id', '=', who.id).execute();
  await aMinutePasses();
  expect([await statusOf(code), await statusOf(other.code)]).toEqual(['called-off', 'booked']);
  expect(await takeConsultationTexts(asTheSystem(town), () => undefined)).toEqual(['13800000001']);
});

test('a home that closes for good, or a room, calls off what is booked there; one that rests does not', async () => {
  const [closed, walledUp, rests] = [
    await aCounsellor('甲大姐'),
    await aCounsellor('乙大姐'),
    await aCounsellor('丙大姐'),
  ];
  const book = async ({ specialistId }: { specialistId: string }) =>
    (await bookedBy(town, { specialistId, startsAt })).code;
  const codes = [await book(closed), await book(walledUp), await book(rests)];
  const homes = cell().updateTable('homes');
  await homes.set({ closed_at: town.clock() }).where('id', '=', closed.home.id).execute();
  const place = cell().updateTable('places').set({ closed_at: town.clock() });
  await place.where('id', '=', walledUp.placeId).execute();
  await homes
    .set({ paused_at: town.clock(), paused_by: qin.id, pause_why: '过节', pause_until: '2026-12-22' })
    .where('id', '=', rests.home.id)
    .execute();
  await aMinutePasses();
  expect(await Promise.all(codes.map(statusOf))).toEqual(['called-off', 'called-off', 'booked']);
});

test('whoever booked for a case and is let go knows no hour of hers that still stands; handed over, it stands', async () => {
  const { specialistId } = await aCounsellor('常老师');
  const [{ id: letGoOf }, { id: handedOver }] = [await aCase(town, qin), await aCase(town, zhou)];
  await addMember(qin.ctx(), { caseId: letGoOf, personId: zhou.id });
  await bookForCase(zhou.ctx(), { caseId: letGoOf, specialistId, startsAt });
  await bookForCase(zhou.ctx(), { caseId: handedOver, specialistId, startsAt: at('23', '10:00') });
  await aMinutePasses();
  expect([await endingOf(qin, letGoOf), await endingOf(zhou, handedOver)]).toEqual([[null], [null]]);
  await letGo(qin.ctx(), { caseId: letGoOf, personId: zhou.id });
  await handOverCase(zhou.ctx(), { caseId: handedOver, personId: qin.id, reason: '换到别处去了' });
  await aMinutePasses();
  expect([await endingOf(qin, letGoOf), await endingOf(qin, handedOver)]).toEqual([['called-off'], [null]]);
});
