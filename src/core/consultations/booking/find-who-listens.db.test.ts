import { afterAll, beforeAll, expect, test } from 'vitest';
import { askedBy } from '../../../../tests/support/statements/asked-by.ts';
import { aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { aListener, aRoom, bookedBy } from '../../../../tests/support/consultations/listening.ts';
import { aHome, asNobody, moveClock, type Person } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { changeConsultingDay } from '../specialists/change-consulting-day.ts';
import { findWhoListens } from './find-who-listens.ts';
import { listFreeTimes } from './list-free-times.ts';

let town: Town;
let desk: Person;
beforeAll(async () => {
  // A Sunday morning.
  town = await openTown();
  desk = await aCaseworker(town, '秦大姐', 'rights');
});
afterAll(() => town.close());

/** The home of the first of all free hours. */
async function firstOfAll(): Promise<{ homeId: string } | null> {
  const free = (await listFreeTimes(asNobody(town), {})).filter(({ times }) => times.length > 0);
  const first = free.sort((a, b) => Number(a.times[0]) - Number(b.times[0]))[0];
  return first ? { homeId: first.homeId } : null;
}

/** What is found is what the whole list would have shown. */
async function found(): Promise<string | undefined> {
  const who = await findWhoListens(asNobody(town));
  expect(who).toEqual(await firstOfAll());
  return who?.homeId;
}

test('the next free hour is found as all of them would show it: past what is booked, in a room that is free, on days as they are', async () => {
  expect(await found()).toBeUndefined();
  const [near, far] = [await aHome(town, '一号微家'), await aHome(town, '二号微家')];
  const [room, other] = [await aRoom(town, near), await aRoom(town, far)];
  const listener = await aListener(town, desk, { placeId: room });
  const second = await aListener(town, desk, { placeId: other, title: '李老师' });
  expect(await found()).toBe(near.id);
  await bookedBy(town, { specialistId: listener, startsAt: '2026-12-21T09:00:00+08:00' });
  expect(await found()).toBe(far.id);
  // Another who sits in the same room has no more of it than she.
  await aListener(town, desk, { placeId: other, title: '王老师', kind: 'marriage' });
  await bookedBy(town, { specialistId: second, startsAt: '2026-12-21T09:00:00+08:00' });
  expect(await found()).toBe(near.id);
  await changeConsultingDay(desk.ctx(), { specialistId: listener, day: '2026-12-21', open: '' });
  expect(await found()).toBe(far.id);
  for (let hours = 0; hours < 40; hours += 5) {
    moveClock(town, { minutes: 5 * 60 });
    expect(await found()).toBeDefined();
  }
});

test('it takes one statement', async () => {
  expect(await askedBy(asNobody(town), findWhoListens)).toHaveLength(1);
});
