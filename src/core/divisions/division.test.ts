import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ancestorCodesOf,
  codeAtLevel,
  divisionLevels,
  isWithin,
  levelOf,
  parentCodeOf,
  parseDivisionCode,
  prefixOf,
  readingsOf,
} from './division.ts';

const part = (digits: number) =>
  fc.integer({ min: 1, max: 10 ** digits - 1 }).map((n) => `${n}`.padStart(digits, '0'));

/** A code of any level whose own digits are never all zero. */
const code = fc
  .tuple(
    fc.integer({ min: 11, max: 82 }).map(String),
    part(2),
    part(2),
    part(3),
    part(3),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([province, city, county, town, village, depth]) =>
    [province, city, county, town, village].slice(0, depth).join(''),
  );

describe('division codes', () => {
  test('a code parses to itself, and its length tells its level', () => {
    fc.assert(
      fc.property(code, (text) => {
        expect(parseDivisionCode(text)).toBe(text);
        expect(divisionLevels.find(({ digits }) => digits === text.length)?.level).toBe(levelOf(text));
      }),
    );
  });

  test('zeros after a code name the same division once its level is known', () => {
    fc.assert(
      fc.property(code, (text) => {
        const filled = text.padEnd(12, '0');
        expect(readingsOf(filled).at(-1)).toBe(text);
        expect(prefixOf(filled)).toBe(text);
        const level = levelOf(text);
        expect(level && codeAtLevel(filled, level)).toBe(text);
      }),
    );
  });

  test('whatever parses has a level, and all its ancestors parse too', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,13}$/), (text) => {
        const parsed = parseDivisionCode(text);
        if (parsed === undefined) return;
        expect(levelOf(parsed)).toBeDefined();
        for (const above of ancestorCodesOf(parsed)) expect(parseDivisionCode(above)).toBe(above);
      }),
    );
  });

  test('441900 may be 东莞市 as a county, or as a city filled with zeros', () => {
    expect(readingsOf('441900')).toEqual(['441900', '4419']);
    expect(prefixOf('370')).toBe('370');
    expect(codeAtLevel('370215', 'city')).toBeUndefined();
    expect(codeAtLevel('37', 'village')).toBeUndefined();
    expect(isWithin('370215004210', '370215000000')).toBe(true);
  });

  test('a code lies within each of its ancestors, and climbing ends at the province', () => {
    fc.assert(
      fc.property(code, (text) => {
        const above = ancestorCodesOf(text);
        expect(above.every((ancestor) => isWithin(text, ancestor))).toBe(true);
        expect([text, ...above].at(-1)).toHaveLength(2);
        expect(above).toHaveLength(divisionLevels.findIndex(({ digits }) => digits === text.length));
      }),
    );
  });

  test('泉东新村 lies in 北安街道, 即墨区, 青岛市 and 山东省', () => {
    expect(ancestorCodesOf('370215004210')).toEqual(['370215004', '370215', '3702', '37']);
    expect(levelOf('370215004210')).toBe('village');
    expect(parentCodeOf('37')).toBeNull();
  });

  test('what is no code is refused', () => {
    for (const text of [
      '',
      '3',
      '370',
      '37021500',
      '3702150042101',
      '０３７０２１',
      'abcdef',
      '000000',
      '37 0215',
      "37'",
    ])
      expect(parseDivisionCode(text)).toBeUndefined();
    expect(parseDivisionCode(' 370215 ')).toBe('370215');
  });
});
