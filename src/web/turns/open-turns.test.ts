import { expect, test } from 'vitest';
import { openTurns } from './open-turns.ts';

const monday = new Date('2026-12-21T02:00:00Z');
const tuesday = new Date('2026-12-21T16:00:00Z');

test('a village behind one address may say a lot, a machine not without end, and tomorrow is another day', () => {
  const takeTurn = openTurns();
  const turns = Array.from({ length: 201 }, () => takeTurn('203.0.113.7', monday));
  expect(turns.filter(Boolean)).toHaveLength(200);
  expect(turns.at(-1)).toBe(false);
  expect(takeTurn('203.0.113.8', monday)).toBe(true);
  expect(takeTurn('203.0.113.7', tuesday)).toBe(true);
});

test('one household does not become many by the second half of its IPv6 address', () => {
  const takeTurn = openTurns();
  for (let nth = 0; nth < 200; nth++) takeTurn(`2001:db8:1:2:0:0:0:${nth.toString(16)}`, monday);
  expect(takeTurn('2001:db8:1:2:ffff:0:0:1', monday)).toBe(false);
  expect(takeTurn('2001:db8:1:3:0:0:0:1', monday)).toBe(true);
  expect(takeTurn('::ffff:203.0.113.7', monday)).toBe(true);
});
