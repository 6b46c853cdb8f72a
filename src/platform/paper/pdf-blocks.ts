import {
  dayToWrite,
  linesToSign,
  listedSections,
  type Paper,
  type PaperBlock,
} from '../../core/paper/paper.ts';

type Pdf = PDFKit.PDFDocument;

/** Where the page of a listed section is written once everything stands, by its place in the index. */
type PageGap = { section: number; page: number; x: number; y: number };

export type Sheet = { pdf: Pdf; paper: Paper; legible: (text: string) => string; gaps: PageGap[] };

type Block<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

const sizes = { large: 22, plain: 12, small: 10 } as const;
const padding = 5;
const aligns = { middle: 'center', end: 'right' } as const;

const leftOf = (pdf: Pdf) => pdf.page.margins.left;
const widthOf = (pdf: Pdf) => pdf.page.width - pdf.page.margins.left - pdf.page.margins.right;
const bottomOf = (pdf: Pdf) => pdf.page.height - pdf.page.margins.bottom;

/** The next lines stand together, on the next page where this one is too short for them. */
function keepTogether(pdf: Pdf, height: number): void {
  if (pdf.y + height > bottomOf(pdf)) pdf.addPage();
}

export function drawText({ pdf, legible }: Sheet, { text, place, size }: Block<'text'>): void {
  const shown = legible(text);
  const style = { width: widthOf(pdf), lineGap: 4, align: place ? aligns[place] : ('left' as const) };
  pdf.fontSize(sizes[size ?? 'plain']);
  keepTogether(pdf, pdf.heightOfString(shown.slice(0, 40), style));
  pdf.text(shown, leftOf(pdf), pdf.y, style);
  pdf.y += 6;
}

type Row = { cells: readonly string[]; widths: readonly number[] };

const heightOf = (pdf: Pdf, { cells, widths }: Row): number =>
  2 * padding +
  Math.max(
    ...cells.map((text, at) =>
      pdf.heightOfString(text || ' ', { width: (widths[at] ?? 0) - 2 * padding, lineGap: 2 }),
    ),
  );

/** A row that no page holds is written below one another, so that nothing of it is lost. */
function drawTallRow(sheet: Sheet, { cells }: Row): void {
  for (const text of cells) drawText(sheet, { kind: 'text', text });
}

function drawRow(sheet: Sheet, row: Row): void {
  const { pdf } = sheet;
  pdf.fontSize(sizes.plain);
  const height = heightOf(pdf, row);
  if (height > bottomOf(pdf) - pdf.page.margins.top) return drawTallRow(sheet, row);
  keepTogether(pdf, height);
  const top = pdf.y;
  let x = leftOf(pdf);
  for (const [at, text] of row.cells.entries()) {
    const width = row.widths[at] ?? 0;
    pdf.rect(x, top, width, height).lineWidth(0.5).stroke();
    pdf.text(text, x + padding, top + padding, { width: width - 2 * padding, lineGap: 2 });
    x += width;
  }
  pdf.x = leftOf(pdf);
  pdf.y = top + height;
}

function widthsOf(pdf: Pdf, shares: readonly number[]): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => (share / all) * widthOf(pdf));
}

function drawTable(sheet: Sheet, { columns, rows, widths: shares }: Block<'table'>): void {
  const widths = widthsOf(sheet.pdf, shares ?? columns.map(() => 1));
  for (const cells of [columns, ...rows]) {
    const texts = widths.map((_width, at) => sheet.legible(cells[at] ?? ''));
    drawRow(sheet, { cells: texts, widths });
  }
  sheet.pdf.y += 10;
}

function drawFacts(sheet: Sheet, { facts }: Block<'facts'>): void {
  const widths = widthsOf(sheet.pdf, [1, 3]);
  for (const fact of facts) drawRow(sheet, { cells: fact.map(sheet.legible), widths });
  sheet.pdf.y += 10;
}

function drawSignatures(sheet: Sheet, { lines }: Block<'signatures'>): void {
  const { pdf } = sheet;
  for (const line of lines) {
    const [first = '', below] = linesToSign(line);
    pdf.y += 14;
    keepTogether(pdf, below === undefined ? 30 : 60);
    drawText(sheet, { kind: 'text', text: first });
    if (below !== undefined) drawText(sheet, { kind: 'text', text: below, place: 'end' });
  }
}

function drawSeal(sheet: Sheet, { label, on }: Block<'seal'>): void {
  sheet.pdf.y += 30;
  keepTogether(sheet.pdf, 60);
  drawText(sheet, { kind: 'text', text: label, place: 'end' });
  drawText(sheet, { kind: 'text', text: on ?? dayToWrite, place: 'end' });
}

function drawIndex(sheet: Sheet): void {
  const { pdf, paper, gaps } = sheet;
  const widths = widthsOf(pdf, [0.12, 0.73, 0.15]);
  drawRow(sheet, { cells: ['序号', '材料', '页码'], widths });
  for (const [section, { heading = '' }] of listedSections(paper).entries()) {
    drawRow(sheet, { cells: [`${section + 1}`, sheet.legible(heading), ''], widths });
    const [first = 0, second = 0] = widths;
    const height = heightOf(pdf, { cells: [''], widths });
    const page = pdf.bufferedPageRange().count - 1;
    gaps.push({ section, page, x: leftOf(pdf) + first + second + padding, y: pdf.y - height + padding });
  }
  pdf.y += 10;
}

export function drawBlock(sheet: Sheet, block: PaperBlock): void {
  switch (block.kind) {
    case 'text':
      return drawText(sheet, block);
    case 'facts':
      return drawFacts(sheet, block);
    case 'table':
      return drawTable(sheet, block);
    case 'signatures':
      return drawSignatures(sheet, block);
    case 'seal':
      return drawSeal(sheet, block);
    case 'index':
      return drawIndex(sheet);
  }
}
