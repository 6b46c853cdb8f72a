import { writeXlsxStream } from 'hucre/xlsx';
import { printable } from '../paper/printable.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function* printed(rows: AsyncIterable<readonly string[]>): AsyncGenerator<string[]> {
  for await (const row of rows) yield row.map(printable);
}

/**
 * A table as .xlsx, its first row frozen above the others. Every cell is text, whatever it begins with: a program that opens it works out
 * nothing, and a phone keeps its digits. It is written piece by piece, as fast as it is taken.
 */
export const writeTable = (
  rows: AsyncIterable<readonly string[]>,
  sheet: string,
): ReadableStream<Uint8Array> =>
  writeXlsxStream(printed(rows), { name: sheet.slice(0, 31), freezePane: { rows: 1 } });
