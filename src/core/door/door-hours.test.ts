import { expect, test } from 'vitest';
import { dayHasCome, doorState } from './door-hours.ts';

const evening = {
  startsAt: new Date('2026-12-20T19:00:00+08:00'),
  endsAt: new Date('2026-12-20T20:30:00+08:00'),
};

test('nobody has come before the day of the activity, by the clock of Shanghai', () => {
  expect(dayHasCome(evening, new Date('2026-12-19T23:59:59+08:00'))).toBe(false);
  expect(dayHasCome(evening, new Date('2026-12-20T00:00:00+08:00'))).toBe(true);
  expect(dayHasCome(evening, new Date('2026-12-22T09:00:00+08:00'))).toBe(true);
});

test('the day of an early activity begins in Shanghai while it is still yesterday in London', () => {
  const early = { startsAt: new Date('2026-12-20T06:30:00+08:00') };
  expect(dayHasCome(early, new Date('2026-12-19T16:00:00Z'))).toBe(true);
  expect(dayHasCome(early, new Date('2026-12-19T15:59:59Z'))).toBe(false);
});

test('the door is open from an hour before the start until the end', () => {
  const at = (clock: string) => doorState(evening, new Date(`2026-12-20T${clock}+08:00`));
  expect([at('17:59:59'), at('18:00:00'), at('20:29:59'), at('20:30:00')]).toEqual([
    'early',
    'open',
    'open',
    'over',
  ]);
});
