import { expect, test } from 'vitest';
import type { Office } from '../office.ts';
import { districtSeats, fitsBeside } from './seat.ts';
import { maySeat, maySeeSeats, mayUnseat } from './seat-policy.ts';

const acting = (...offices: Office[]) => ({ personId: 'chen', offices });
const district = acting({ role: 'district', divisionCode: '370215' });
const here = { divisionCode: '370215' };

test('the district’s office fills the seats of its own district; a town and another district do not', () => {
  const others = [
    acting(),
    acting({ role: 'town', divisionCode: '370215' }),
    acting({ role: 'district', divisionCode: '370214' }),
  ];
  for (const may of [maySeeSeats, mayUnseat]) {
    expect(may(district, here)).toBe(true);
    expect(others.map((actor) => may(actor, here))).toEqual([false, false, false]);
  }
  expect(maySeat(district, { ...here, personId: 'qin' })).toBe(true);
  expect(others.map((actor) => maySeat(actor, { ...here, personId: 'qin' }))).toEqual([false, false, false]);
});

test('nobody gives a seat to herself, and everybody of the office may end her own', () => {
  expect(maySeat(district, { ...here, personId: 'chen' })).toBe(false);
  expect(mayUnseat(district, here)).toBe(true);
  expect(mayUnseat(district, { divisionCode: null })).toBe(false);
});

test('whoever reads the logs of all cases works on none', () => {
  const fits = districtSeats.map((seat) => [
    seat,
    fitsBeside(seat, ['rights']),
    fitsBeside(seat, ['auditor']),
  ]);
  expect(fits).toEqual([
    ['rights', true, false],
    ['counsellor', true, false],
    ['mediator', true, false],
    ['auditor', false, true],
  ]);
  expect(districtSeats.every((seat) => fitsBeside(seat, []))).toBe(true);
});
