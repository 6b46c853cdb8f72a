import { readFileSync } from 'node:fs';

export type Cells = Record<string, string>;

/** Our own small CSV files: one header line, no quotes; texts in them use the full-width comma. */
export function readTable(file: URL): Cells[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line, index) => {
    const cells = line.split(',');
    if (cells.length !== columns.length)
      throw new Error(`${file.pathname}: line ${index + 2} has ${cells.length} cells`);
    return Object.fromEntries(columns.map((column, nth) => [column, cells[nth] ?? '']));
  });
}
