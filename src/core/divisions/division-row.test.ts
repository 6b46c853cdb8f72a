import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDivisionRow, type DivisionRow } from './division-row.ts';

const row = (change: Partial<DivisionRow> = {}): DivisionRow => ({
  line: 7,
  code: '370215004210',
  name: '泉东新村村民委员会',
  level: 'village',
  parentCode: '370215004',
  ...change,
});

describe('a row of a list of divisions', () => {
  test('is stored with the level and parent that its code tells', () => {
    expect(checkDivisionRow({ line: 7, code: '370215004210', name: ' 泉东新村 ' })).toEqual({
      line: 7,
      code: '370215004210',
      name: '泉东新村',
      level: 'village',
      parentCode: '370215004',
    });
    expect(
      checkDivisionRow({ line: 1, code: '370000000000', name: '山东省', level: 'province', parentCode: '' }),
    ).toMatchObject({
      code: '37',
      level: 'province',
      parentCode: null,
    });
    expect(checkDivisionRow(row({ parentCode: '370215004000' }))).toMatchObject({ parentCode: '370215004' });
  });

  test('keeps the zeros that are its own: 东莞市 is a county of itself', () => {
    expect(checkDivisionRow({ line: 1, code: '441900', name: '东莞市', parentCode: '4419' })).toMatchObject({
      code: '441900',
      level: 'county',
      parentCode: '4419',
    });
  });

  test.each([
    [{ code: '37021500421' }, 'lines.7.code', 'division-code-malformed'],
    [{ code: "370215004210'; drop table" }, 'lines.7.code', 'division-code-malformed'],
    [{ name: '   ' }, 'lines.7.name', 'division-name-missing'],
    [{ name: '村'.repeat(101) }, 'lines.7.name', 'division-name-too-long'],
    [{ name: '\uFFFD\uFFFD村' }, 'lines.7.name', 'division-name-not-utf-8'],
    [{ name: '泉\0东' }, 'lines.7.name', 'division-name-malformed'],
    [{ level: 'town' }, 'lines.7.level', 'division-level-differs'],
    [{ parentCode: '370215005' }, 'lines.7.parent_code', 'division-parent-differs'],
    [{ parentCode: 'north' }, 'lines.7.parent_code', 'division-parent-differs'],
  ])('with %j is refused with its line', (change, path, code) => {
    expect(checkDivisionRow(row(change))).toEqual({ path, code });
  });

  test('is never stored with a parent that is not its prefix, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (code, level, parentCode) => {
        const checked = checkDivisionRow({ line: 1, code, name: '村', level, parentCode });
        if ('level' in checked) expect(checked.code.startsWith(checked.parentCode ?? '')).toBe(true);
        else expect(checked.path).toMatch(/^lines\.1\./);
      }),
    );
  });
});
