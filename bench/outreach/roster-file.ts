import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { inventedName } from '../../db/seeds/demo/demo-cast.ts';
import { mostLed, placesOf, villageOf } from '../../src/platform/seed/links/synthetic-villages.ts';

/** As an office's own list has them; with fewer, a small roster would be one of more villages than women. */
const womenOfAVillage = 150;

const header = ['序号', '镇街', '村居', '姓名', '手机', '同意日期'];

/** Rows as an office has them, village by village; `nth` says which phones are drawn, so that two rosters name other women. */
export type Roster = { county: string; rows: number; nth: number };

/** 139 and eight digits: as long as a phone, and another one in each row. */
const phoneOf = (number: number) => `139${String(number).padStart(8, '0')}`;

/** Nobody of the seeded women is called so: she would be a doubt. */
const nameOf = (row: number) => `${inventedName(row)}${'甲乙丙丁戊己庚辛壬癸'[row % 10]}`;

function* linesOf({ county, rows, nth }: Roster): Generator<readonly string[]> {
  const each = Math.max(womenOfAVillage, Math.ceil(rows / mostLed));
  const towns = new Map(placesOf(county, 0, mostLed).map(({ code, name }) => [code, name]));
  yield header;
  for (let row = 0; row < rows; row += 1) {
    const { parentCode, name } = villageOf(county, Math.floor(row / each));
    const town = towns.get(parentCode) ?? '';
    yield [String(row + 1), town, name, nameOf(row), phoneOf(nth * 10_000_000 + row), '2026-03-08'];
  }
}

const piece = 5000;

function* pieces(
  roster: Roster,
  textOf: (cells: readonly string[], line: number) => string,
): Generator<string> {
  let [text, line] = ['', 0];
  for (const cells of linesOf(roster)) {
    text += textOf(cells, (line += 1));
    if (line % piece !== 0) continue;
    yield text;
    text = '';
  }
  yield text;
}

export async function writeCsv(file: string, roster: Roster): Promise<void> {
  const out = createWriteStream(file);
  for (const text of pieces(roster, (cells) => `${cells.join(',')}\r\n`))
    if (!out.write(text)) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
}

const parts = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};

const cellOf = (text: string, column: number, line: number) =>
  `<c r="${String.fromCharCode(65 + column)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`;

const rowOf = (cells: readonly string[], line: number) =>
  `<row r="${line}">${cells.map((text, column) => cellOf(text, column, line)).join('')}</row>`;

/** Written as it goes, so that a million rows cost no memory. */
export async function writeXlsx(file: string, roster: Roster): Promise<void> {
  const out = createWriteStream(file);
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    out.write(chunk);
  });
  const add = (name: string) => {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    return entry;
  };
  for (const [name, text] of Object.entries(parts)) add(name).push(strToU8(text), true);
  const sheet = add('xl/worksheets/sheet1.xml');
  sheet.push(
    strToU8('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'),
  );
  for (const text of pieces(roster, rowOf)) {
    sheet.push(strToU8(text));
    if (out.writableNeedDrain) await once(out, 'drain');
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true);
  zip.end();
  out.end();
  await once(out, 'finish');
}
