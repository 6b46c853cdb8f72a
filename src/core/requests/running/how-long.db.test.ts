import { afterEach, beforeEach, expect, test } from 'vitest';
import { anOfficer, asNobody, moveClock } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { amountOf } from '../../clocks/amount-of.ts';
import { setDistrictClock } from '../../district-clocks/set-district-clock.ts';
import { howLong } from './how-long.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const told = async () => Object.values(await howLong(asNobody(town))).map(amountOf);

test('before she asks she is told how long this district takes, from the day on which it says so', async () => {
  const song = await anOfficer(town, '宋大姐');
  expect(await told()).toEqual([2, 24, 7, 15]);
  await setDistrictClock(song.ctx(), { clock: 'request-urgent', amount: 12, why: '区里答应的' });
  const later = { validFrom: '2026-12-25', why: '区里答应的' };
  await setDistrictClock(song.ctx(), { clock: 'request-ordinary', amount: 3, ...later });
  expect(await told()).toEqual([2, 12, 7, 15]);
  moveClock(town, { minutes: 10 * 24 * 60 });
  expect(await told()).toEqual([2, 12, 3, 15]);
});
