import { writeXlsx } from 'hucre/xlsx';
import type { Sheet } from '../../core/paper/sheet.ts';
import { printable } from './printable.ts';

const edge = { style: 'thin' } as const;
const border = { top: edge, right: edge, bottom: edge, left: edge };
const font = { name: '宋体', size: 11 };

type Styled = readonly (readonly [row: number, column: number, text: string])[];

/** A title over all columns, the columns with their rows in a grid, and the lines under it; A4 across, its head on each page. */
export async function renderExcel({ title, subtitle, columns, rows, foot }: Sheet): Promise<Buffer> {
  const [head, last] = [2, columns.length - 1];
  const below = head + 1 + rows.length;
  const lines = [title, subtitle].map((text, row) => [row, text] as const);
  const spread = [...lines, ...foot.map((text, nth) => [below + nth, text] as const)];
  const grid: Styled = [columns.map((column) => column.title), ...rows].flatMap((cells, nth) =>
    cells.map((text, column) => [head + nth, column, text] as const),
  );
  const cells = new Map(
    [
      ...spread.map(([row, text]) => ({ at: `${row},0`, text, style: styleOfLine(row) })),
      ...grid.map(([row, column, text]) => ({
        at: `${row},${column}`,
        text,
        style: styleOfCell(row === head),
      })),
    ].map(({ at, text, style }) => [at, { value: printable(text), type: 'string' as const, style }]),
  );
  const bytes = await writeXlsx({
    sheets: [
      {
        ...{ name: title.slice(0, 31), rows: Array.from({ length: below + foot.length }, () => []), cells },
        columns: columns.map(({ width }) => ({ width })),
        merges: spread.map(([row]) => ({ startRow: row, endRow: row, startCol: 0, endCol: last })),
        pageSetup: {
          ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
          printTitlesRow: '$1:$3',
        },
      },
    ],
  });
  return Buffer.from(bytes);
}

const styleOfLine = (row: number) => ({
  font: row === 0 ? { ...font, size: 16, bold: true } : font,
  alignment: { horizontal: row < 2 ? ('center' as const) : ('left' as const), vertical: 'center' as const },
});

const styleOfCell = (isHead: boolean) => ({
  ...{ border, font: { ...font, bold: isHead } },
  alignment: { horizontal: 'center' as const, vertical: 'center' as const, wrapText: true },
});
