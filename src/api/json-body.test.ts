import fc from 'fast-check';
import { expect, test } from 'vitest';
import { depthOf } from './json-body.ts';

function deepestIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(deepestIn));
}

test('the depth of JSON is that of what it says, whatever stands in its strings', () => {
  const brackets = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', 'a') });
  const nest = (inner: unknown, [isList, text]: [boolean, string]): unknown =>
    isList ? [text, inner, []] : { [text]: inner, said: text };
  const value = fc
    .array(fc.tuple(fc.boolean(), brackets), { maxLength: 30 })
    .map((steps) => steps.reduce(nest, 7));
  fc.assert(
    fc.property(value, (value) => {
      expect(depthOf(JSON.stringify(value))).toBe(deepestIn(value));
      expect(depthOf(JSON.stringify(value, null, 2))).toBe(deepestIn(value));
    }),
  );
});

test('what is no JSON has a depth too, and reading it ends', () => {
  expect(depthOf(']]][')).toBe(0);
  expect(depthOf('"[[[')).toBe(0);
  expect(depthOf('["\\')).toBe(1);
  expect(depthOf('['.repeat(60_000))).toBe(60_000);
});
