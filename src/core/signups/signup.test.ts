import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeId } from '../shared/ids.ts';
import { countParty, doorCodeOf } from './signup.ts';
import { partyKinds } from '../shared/party-kind.ts';

test('a door code is six letters and digits that nobody mistakes for another', () => {
  fc.assert(
    fc.property(fc.nat(4095), fc.uuid({ version: 4 }), (cell, random) => {
      const id = makeId(cell, new Date('2026-12-20T02:00:00Z'), () => random);
      expect(doorCodeOf(id)).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
    }),
  );
});

test('door codes are the last thirty bits of the id, so they differ as those do', () => {
  expect(doorCodeOf('019b39b3-c700-7001-8000-000000000000')).toBe('000000');
  expect(doorCodeOf('019b39b3-c700-7001-8000-00003fffffff')).toBe('ZZZZZZ');
  expect(doorCodeOf('019b39b3-c700-7001-8000-0000ffffffff')).toBe('ZZZZZZ');
  expect(doorCodeOf('019b39b3-c700-7001-8000-000000000001')).toBe('000001');
  const codes = Array.from({ length: 2000 }, () => doorCodeOf(makeId(1, new Date(0))));
  expect(new Set(codes).size).toBeGreaterThan(1990);
});

test('a party is counted by kind, and its counts add up to its size', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ kind: fc.constantFrom(...partyKinds) })), (party) => {
      const { women, children, elders, men } = countParty(party);
      expect(women + children + elders + men).toBe(party.length);
      expect(elders).toBe(party.filter(({ kind }) => kind === 'elder').length);
    }),
  );
});
