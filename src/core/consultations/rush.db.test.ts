import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker } from '../../../tests/support/cases/case-town.ts';
import { aListener, aRoom, bookedBy } from '../../../tests/support/consultations/listening.ts';
import { aHome, asNobody, type Person } from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { isCoreError } from '../shared/errors.ts';
import { listFreeTimes } from './booking/list-free-times.ts';
import { giveUpConsultation } from './returning/give-up-consultation.ts';
import { lookUpConsultation } from './returning/look-up-consultation.ts';
import { moveConsultation } from './returning/move-consultation.ts';
import { changeConsultingDay } from './specialists/change-consulting-day.ts';

let town: Town;
let desk: Person;
/** Two who listen in one room, and one in another. */
let [zhang, wang, li] = ['', '', ''];
beforeAll(async () => {
  town = await openTown();
  desk = await aCaseworker(town, '秦大姐', 'rights');
  const home = await aHome(town);
  const placeId = await aRoom(town, home);
  zhang = await aListener(town, desk, { placeId });
  wang = await aListener(town, desk, { placeId, title: '王老师' });
  li = await aListener(town, desk, {
    placeId: await aRoom(town, home, '东屋'),
    title: '李律师',
    kind: 'legal',
  });
});
afterAll(() => town.close());

const at = (day: string, clock: string) => `2026-12-${day}T${clock}:00+08:00`;

/** The codes of those who got it; whoever did not was told that it is taken. */
async function rush(wishes: { specialistId: string; startsAt: string }[]): Promise<string[]> {
  const tried = await Promise.allSettled(wishes.map((wish) => bookedBy(town, wish)));
  return tried.flatMap((one) => {
    if (one.status === 'fulfilled') return one.value.code;
    if (isCoreError(one.reason) && one.reason.code === 'time-taken') return [];
    throw one.reason;
  });
}

test('of many who want one hour of hers at once one has it', async () => {
  const wish = { specialistId: li, startsAt: at('21', '09:00') };
  expect(await rush(Array.from({ length: 24 }, () => wish))).toHaveLength(1);
});

test('one room holds one talk, whoever of the two listens', async () => {
  const wishes = Array.from({ length: 24 }, (_, nth) => ({
    ...{ specialistId: nth % 2 === 0 ? zhang : wang, startsAt: at('21', '10:00') },
  }));
  expect(await rush(wishes)).toHaveLength(1);
});

test('many who move past each other all end with one hour each, and none is lost or had twice', async () => {
  const hours = ['09:00', '10:00', '14:00', '15:00'];
  const codes = await rush(
    hours.flatMap((clock) => [
      { specialistId: zhang, startsAt: at('22', clock) },
      { specialistId: li, startsAt: at('22', clock) },
    ]),
  );
  expect(codes).toHaveLength(8);
  const moves = codes.flatMap((code, nth) =>
    [zhang, li].map((specialistId, of) => ({
      ...{ code, specialistId, startsAt: at('23', hours[(nth + of) % 4] ?? '09:00') },
    })),
  );
  const moved = await Promise.allSettled(moves.map((move) => moveConsultation(asNobody(town), move)));
  for (const one of moved) {
    if (one.status === 'rejected' && !isCoreError(one.reason)) throw one.reason;
  }
  const told = await Promise.all(codes.map((code) => lookUpConsultation(asNobody(town), { code })));
  const had = told.map(
    ({ status, appointed }) => `${status} ${appointed?.title} ${appointed?.startsAt.toISOString()}`,
  );
  expect(new Set(had).size).toBe(8);
  expect(had.filter((one) => one.startsWith('booked'))).toHaveLength(8);
});

test('a day that is closed while people book, move and give up leaves no booking on it', async () => {
  const hours = ['09:00', '10:00', '14:00', '15:00'];
  const standing = await rush(
    hours.slice(0, 2).map((clock) => ({ specialistId: li, startsAt: at('28', clock) })),
  );
  const attempts = [
    ...hours.map((clock) => bookedBy(town, { specialistId: li, startsAt: at('28', clock) })),
    ...standing.map((code) => giveUpConsultation(asNobody(town), { code })),
    changeConsultingDay(desk.ctx(), { specialistId: li, day: '2026-12-28', open: '' }),
    ...standing.map((code) =>
      moveConsultation(asNobody(town), { code, specialistId: li, startsAt: at('28', '15:00') }),
    ),
  ];
  const done = await Promise.allSettled(attempts);
  const codes = done.flatMap((one) =>
    one.status === 'fulfilled' && one.value && typeof one.value === 'object' ? one.value.code : [],
  );
  for (const one of done) if (one.status === 'rejected' && !isCoreError(one.reason)) throw one.reason;
  for (const code of [...standing, ...codes])
    expect((await lookUpConsultation(asNobody(town), { code })).status).not.toBe('booked');
  const free = (await listFreeTimes(asNobody(town), {})).find(({ id }) => id === li);
  expect(free?.times.map((time) => time.toISOString().slice(0, 10))).not.toContain('2026-12-28');
});
