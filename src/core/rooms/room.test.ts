import { expect, test } from 'vitest';
import { hasPublicTimes, joinTimes } from './room.ts';

const at = (clock: string) => new Date(`2026-12-21T${clock}:00+08:00`);
const room = { placeId: 'a', name: '知心屋' };

test('a room for mediation has no public calendar, whatever stands on its door', () => {
  expect(hasPublicTimes({ name: '调解室', sign: null })).toBe(false);
  expect(hasPublicTimes({ name: '东屋', sign: '说和茶座' })).toBe(false);
  expect(hasPublicTimes({ name: '知心屋', sign: null })).toBe(true);
});

test('times that touch are told as one, those of two rooms are not', () => {
  const times = [
    { ...room, from: at('09:00'), until: at('09:50') },
    { ...room, from: at('09:50'), until: at('10:40') },
    { ...room, from: at('14:00'), until: at('14:50') },
    { placeId: 'b', name: '东屋', from: at('14:50'), until: at('15:40') },
  ];
  expect(joinTimes(times).map(({ placeId, from, until }) => [placeId, from, until])).toEqual([
    ['a', at('09:00'), at('10:40')],
    ['a', at('14:00'), at('14:50')],
    ['b', at('14:50'), at('15:40')],
  ]);
});
