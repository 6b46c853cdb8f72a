import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker } from '../../../../tests/support/cases/case-town.ts';
import { aListener, aRoom, bookedBy } from '../../../../tests/support/consultations/listening.ts';
import { aHome, asNobody, moveClock } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { lookUpConsultation } from '../../../core/consultations/returning/look-up-consultation.ts';
import { freeFor } from './free-for.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

test('whoever comes back after her talk is told where the next one is had, and without her word nothing', async () => {
  const desk = await aCaseworker(town, '秦大姐', 'rights');
  const specialistId = await aListener(town, desk, { placeId: await aRoom(town, await aHome(town)) });
  const startsAt = '2026-12-21T09:00:00+08:00';
  const { code } = await bookedBy(town, { specialistId, startsAt, openedBy: '石榴' });
  moveClock(town, { minutes: 2 * 24 * 60 });
  const found = async (word?: string) => {
    const told = await lookUpConsultation(asNobody(town), { code, word });
    const free = await freeFor(asNobody(town), told);
    return { status: told.status, free: free.map(({ id }) => id) };
  };
  expect(await found('石榴')).toEqual({ status: 'over', free: [specialistId] });
  expect(await found()).toEqual({ status: 'over', free: [] });
});
