import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { aListener, aRoom, bookedBy } from '../../../../tests/support/consultations/listening.ts';
import { aHome, asNobody, moveClock, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { listFreeTimes } from '../booking/list-free-times.ts';
import { moveConsultation } from '../returning/move-consultation.ts';
import { showHoursAt } from '../show-hours-at.ts';
import { endSpecialist } from './end-specialist.ts';
import { listSpecialists } from './list-specialists.ts';
import { nameSpecialist } from './name-specialist.ts';

let town: Town;
let desk: Person;
beforeAll(async () => {
  town = await openTown();
  desk = await aCaseworker(town, '秦大姐', 'rights');
});
afterAll(() => town.close());

test('hours of somebody whose seat is over are had by nobody: she would not read who comes', async () => {
  const home = await aHome(town);
  const who = await aCaseworker(town, '白老师', 'counsellor');
  const hers = await aListener(town, desk, { placeId: await aRoom(town, home), personId: who.id });
  const another = await aListener(town, desk, { placeId: await aRoom(town, await aHome(town, '东苑')) });
  const startsAt = '2026-12-23T09:00:00+08:00';
  const { code } = await bookedBy(town, { specialistId: another, startsAt });
  const offered = async () => (await listFreeTimes(asNobody(town), {})).map(({ id }) => id).sort();
  expect(await offered()).toEqual([hers, another].sort());
  const seats = town.owner.withSchema('d370215').updateTable('appointments');
  await seats.set({ ended_at: town.clock() }).where('person_id', '=', who.id).execute();
  moveClock(town, { minutes: 1 });
  expect(await offered()).toEqual([another]);
  expect((await showHoursAt(asNobody(town), home.id)).isListening).toBe(false);
  const refused = { code: 'specialist-not-found' };
  await expect(bookedBy(town, { specialistId: hers, startsAt })).rejects.toMatchObject(refused);
  const move = { code, specialistId: hers, startsAt: '2026-12-24T09:00:00+08:00' };
  await expect(moveConsultation(asNobody(town), move)).rejects.toMatchObject(refused);
});

test('whoever listens is named once: a second naming is refused, also at once, and does again once she has stopped', async () => {
  const home = await aHome(town, '南泉');
  const who = await aCaseworker(town, '孙老师', 'counsellor');
  const [room, other] = [await aRoom(town, home), await aRoom(town, home, '东屋')];
  const wish = { kind: 'counselling', placeId: room, title: '孙老师', personId: who.id } as const;
  const twice = await Promise.allSettled([1, 2].map(() => nameSpecialist(desk.ctx(), wish)));
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const again = { code: 'specialist-named-already' };
  const elsewhere = { ...wish, placeId: other, title: '孙大夫', kind: 'marriage' as const };
  await expect(nameSpecialist(desk.ctx(), elsewhere)).rejects.toMatchObject(again);
  const { personId: _hers, ...byName } = wish;
  await expect(nameSpecialist(desk.ctx(), byName)).rejects.toMatchObject(again);
  const first = (await listSpecialists(who.ctx())).map(({ id }) => id);
  expect(first).toHaveLength(1);
  await endSpecialist(desk.ctx(), { specialistId: first[0] ?? '' });
  await nameSpecialist(desk.ctx(), elsewhere);
});

test('two with accounts of their own are two, also where both are called the same in one room', async () => {
  const placeId = await aRoom(town, await aHome(town, '北苑'));
  const [one, other] = [
    await aCaseworker(town, '张一', 'counsellor'),
    await aCaseworker(town, '张二', 'counsellor'),
  ];
  const wish = { kind: 'counselling', placeId, title: '张老师' } as const;
  await nameSpecialist(desk.ctx(), { ...wish, personId: one.id });
  await nameSpecialist(desk.ctx(), { ...wish, personId: other.id });
  expect(await listSpecialists(other.ctx())).toHaveLength(1);
  const again = { code: 'specialist-named-already' };
  await expect(nameSpecialist(desk.ctx(), wish)).rejects.toMatchObject(again);
});

test('of two without accounts who are called the same in one room at once, one is named, and nobody with an account beside her', async () => {
  const placeId = await aRoom(town, await aHome(town, '西苑'));
  const wish = { kind: 'legal', placeId, title: '李律师' } as const;
  const twice = await Promise.allSettled([1, 2].map(() => nameSpecialist(desk.ctx(), wish)));
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const { id: personId } = await aCaseworker(town, '李三', 'counsellor');
  const again = { code: 'specialist-named-already' };
  await expect(nameSpecialist(desk.ctx(), { ...wish, personId })).rejects.toMatchObject(again);
});
