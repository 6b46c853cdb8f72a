import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentByNight, contrastOf, readableAccent } from './accent.ts';

const colour = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
const css = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8');
const groundsOf = (part: string) =>
  [...part.matchAll(/--(?:ground|raised): (#[0-9a-f]{6})/g)].map(([, hex = '']) => hex);
const [byDay = '', byNight = ''] = css.split('@media (prefers-color-scheme: dark)');

test('whatever colour a home wishes for, its shades are read on the grounds of the pages by day and by night', () => {
  expect([groundsOf(byDay).length, groundsOf(byNight).length]).toEqual([2, 2]);
  fc.assert(
    fc.property(colour, (wish) => {
      for (const ground of groundsOf(byDay)) {
        expect(contrastOf(readableAccent(wish), ground)).toBeGreaterThanOrEqual(4.5);
      }
      for (const ground of groundsOf(byNight)) {
        expect(contrastOf(accentByNight(wish), ground)).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 300 },
  );
});

test('a colour that can be read already stays itself, another is darkened no further than needed', () => {
  for (const hex of ['#b3263a', '#2f6f6a', '#000000']) expect(readableAccent(hex)).toBe(hex);
  expect(contrastOf(readableAccent('#ffd400'), '#fbf8f5')).toBeLessThan(4.8);
  expect(accentByNight('#ffffff')).toBe('#ffffff');
});
