import { expect, test } from 'vitest';
import { openVisitorTurns } from './open-visitor-turns.ts';

const now = new Date('2026-12-21T02:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const phones = (count: number) =>
  Array.from({ length: count }, (_, nth) => `136${String(nth).padStart(8, '0')}`);
const hers = '13800005678';

test('sixty phones of one network are sent a code in ten minutes, not three hundred', () => {
  const turns = openVisitorTurns();
  const sent = phones(300).filter((phone, nth) => turns(`203.0.113.${nth % 250}`, now).maySendCode(phone));
  expect(sent).toHaveLength(60);
  expect(turns('203.0.114.1', now).maySendCode(hers)).toBe(true);
  expect(turns('203.0.113.1', later(10)).maySendCode(hers)).toBe(true);
});

test('a stranger on one network uses up half of the codes that her phone may be sent in an hour', () => {
  const turns = openVisitorTurns();
  const asked = Array.from({ length: 20 }, () => turns('203.0.113.7', now).maySendCode(hers));
  expect(asked.filter(Boolean)).toHaveLength(5);
  expect(turns('198.51.100.1', now).maySendCode(hers)).toBe(true);
});

test('a stranger on one network spends the tries of two codes of hers, and then no more', () => {
  const turns = openVisitorTurns();
  const tried = Array.from({ length: 50 }, () => turns('203.0.113.7', now).mayTryCode(hers));
  expect(tried.filter(Boolean)).toHaveLength(10);
  expect(turns('198.51.100.1', now).mayTryCode(hers)).toBe(true);
});

test('whoever presses again while her code is on its way uses up none of her turns', () => {
  const turns = openVisitorTurns()('203.0.113.7', now);
  for (let press = 0; press < 30; press++) {
    expect(turns.maySendCode(hers)).toBe(true);
    turns.notSent(hers);
  }
});

test('whoever tries the product on its own machine, and a proxy that names nobody, is bounded by phone alone', () => {
  const turns = openVisitorTurns();
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1'])
    for (const phone of phones(100)) expect(turns(address, now).maySendCode(phone)).toBe(true);
});

test('whoever enters her codes may come and go', () => {
  const turns = openVisitorTurns()('203.0.113.7', now);
  for (let visit = 0; visit < 30; visit++) {
    expect([turns.maySendCode(hers), turns.mayTryCode(hers)]).toEqual([true, true]);
    turns.answered(hers);
  }
});
