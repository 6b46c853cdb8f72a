import Pdf from 'pdfkit';
import { listedSections, type Paper, type PaperSection } from '../../core/paper/paper.ts';
import { legibleBy, missingType, type Legible } from './legible.ts';
import { paperFont } from './paper-font.ts';
import { drawBlock, drawText, type Sheet } from './pdf-blocks.ts';

const margin = 71;
const headingSize = 15;

function drawHeading({ pdf, legible }: Sheet, heading: string): void {
  if (pdf.y + 60 > pdf.page.height - margin) pdf.addPage();
  pdf.y += 6;
  pdf
    .fontSize(headingSize)
    .text(legible(heading), margin, pdf.y, { align: 'center', width: pdf.page.width - 2 * margin });
  pdf.y += 10;
}

/** Draws a section and says on which page it begins, the first being 1. */
function drawSection(sheet: Sheet, { heading, startsPage, blocks }: PaperSection): number {
  const { pdf } = sheet;
  if (startsPage) pdf.addPage();
  if (heading !== undefined) drawHeading(sheet, heading);
  const page = pdf.bufferedPageRange().count;
  for (const block of blocks) drawBlock(sheet, block);
  return page;
}

/** Somebody who holds the paper in her hand must know that a character of a name is missing, and which. */
function tellOfMissing(sheet: Sheet, { missing }: Legible): void {
  if (missing.size === 0) return;
  const which = [...missing].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`);
  const text = `注：“${missingType}”处的字，本文件的字体里没有（${which.join('、')}）。请以 Word 版为准，或者用手写上。`;
  drawText(sheet, { kind: 'text', text, size: 'small' });
}

function numberPages({ pdf, paper, legible }: Sheet): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    const foot = `${paper.footer === undefined ? '' : `${legible(paper.footer)}　`}第 ${page + 1} 页　共 ${count} 页`;
    const bottom = pdf.page.margins.bottom;
    // Below the margin, where a line would otherwise begin another page.
    pdf.page.margins.bottom = 0;
    pdf
      .fontSize(9)
      .text(foot, margin, pdf.page.height - 45, { align: 'center', width: pdf.page.width - 2 * margin });
    pdf.page.margins.bottom = bottom;
  }
}

function fillIndex({ pdf, gaps }: Sheet, pages: ReadonlyMap<number, number>): void {
  for (const { section, page, x, y } of gaps) {
    pdf.switchToPage(page);
    pdf.fontSize(12).text(`${pages.get(section) ?? ''}`, x, y, { lineBreak: false });
  }
}

function draw(sheet: Sheet, legible: Legible): ReadonlyMap<number, number> {
  const { paper } = sheet;
  drawText(sheet, { kind: 'text', text: paper.title, place: 'middle', size: 'large' });
  if (paper.subtitle !== undefined) drawText(sheet, { kind: 'text', text: paper.subtitle, place: 'middle' });
  const listed = listedSections(paper);
  const pages = new Map<number, number>();
  for (const section of paper.sections) pages.set(listed.indexOf(section), drawSection(sheet, section));
  tellOfMissing(sheet, legible);
  fillIndex(sheet, pages);
  numberPages(sheet);
  return pages;
}

const bytesOf = (pdf: PDFKit.PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('error', reject);
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
  });

async function laidOut(paper: Paper) {
  const { file, draws } = await paperFont();
  const legible = legibleBy(draws);
  const info = { Title: paper.title, Creator: 'Weijia' };
  const pdf = new Pdf({ size: 'A4', margin, bufferPages: true, info, lang: 'zh-CN' });
  pdf.registerFont('words', file).font('words');
  const pages = draw({ pdf, paper, legible: legible.of, gaps: [] }, legible);
  return { pdf, pages, count: pdf.bufferedPageRange().count };
}

/** On which page each listed section begins, by its place among them, and how many pages there are. */
export type PagesOfPaper = { pages: ReadonlyMap<number, number>; count: number };

export async function pagesOfPaper(paper: Paper): Promise<PagesOfPaper> {
  const { pages, count } = await laidOut(paper);
  return { pages, count };
}

/**
 * The paper as a PDF of A4 pages with its font inside, so that it prints alike everywhere. A character that the font does
 * not draw is marked, and named at the end.
 */
export async function renderPdf(paper: Paper): Promise<Uint8Array> {
  const { pdf } = await laidOut(paper);
  const written = bytesOf(pdf);
  pdf.end();
  return written;
}
