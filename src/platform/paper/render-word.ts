import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import {
  dayToWrite,
  linesToSign,
  listedSections,
  type Paper,
  type PaperBlock,
  type PaperSection,
  type PaperSignature,
} from '../../core/paper/paper.ts';
import { pagesOfPaper, type PagesOfPaper } from './render-pdf.ts';

// What Chinese offices write in; a machine that lacks it takes its own.
const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' };
const halfPoints = { large: 44, plain: 24, small: 20 };
const twips = { line: 360, after: 120, width: 9070, margin: 1418 };

/** What XML forbids would make a file that Word refuses to open. */
const printable = (text: string) =>
  // A lone half of a surrogate pair is no character either.
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

const run = (text: string, size = halfPoints.plain, bold = false) =>
  new TextRun({ text: printable(text), size, bold, font });

/** Each line that somebody wrote is a line of the paper. */
const runsOf = (text: string, size: number, bold = false) =>
  text
    .split('\n')
    .map((line, at) => new TextRun({ text: printable(line), size, bold, font, ...(at > 0 && { break: 1 }) }));

const places = { middle: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const;

const spacing = { line: twips.line, after: twips.after };

const paragraph = ({ text, place, size }: Extract<PaperBlock, { kind: 'text' }>) =>
  new Paragraph({
    spacing,
    ...(place && { alignment: places[place] }),
    children: runsOf(text, halfPoints[size ?? 'plain'], size === 'large'),
  });

const cell = (text: string, share: number, bold = false) =>
  new TableCell({
    width: { size: Math.round(share * twips.width), type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ children: runsOf(text, halfPoints.plain, bold) })],
  });

const gridOf = (widths: readonly number[], rows: TableRow[]) =>
  new Table({
    columnWidths: widths.map((share) => Math.round(share * twips.width)),
    width: { size: twips.width, type: WidthType.DXA },
    rows,
  });

function sharesOf(columns: number, widths?: readonly number[]): number[] {
  const given = widths ?? Array.from({ length: columns }, () => 1);
  const all = given.reduce((sum, share) => sum + share, 0);
  return given.map((share) => share / all);
}

function tableOf({ columns, rows, widths }: Extract<PaperBlock, { kind: 'table' }>) {
  const shares = sharesOf(columns.length, widths);
  const row = (texts: readonly string[], bold: boolean) =>
    new TableRow({
      tableHeader: bold,
      cantSplit: true,
      children: shares.map((share, at) => cell(texts[at] ?? '', share, bold)),
    });
  return gridOf(shares, [row(columns, true), ...rows.map((texts) => row(texts, false))]);
}

const factsOf = ({ facts }: Extract<PaperBlock, { kind: 'facts' }>) =>
  gridOf(
    [0.25, 0.75],
    facts.map(([label, text]) => new TableRow({ children: [cell(label, 0.25, true), cell(text, 0.75)] })),
  );

const lineToSign = (line: PaperSignature) =>
  linesToSign(line).map(
    (text, at, all) =>
      new Paragraph({
        spacing: { before: at === 0 ? 360 : 0, after: 120 },
        ...{ keepLines: true, keepNext: at + 1 < all.length },
        ...(at > 0 && { alignment: AlignmentType.RIGHT }),
        children: [run(text)],
      }),
  );

const sealOf = ({ label, on }: Extract<PaperBlock, { kind: 'seal' }>) => [
  new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { before: 480 }, children: [run(label)] }),
  new Paragraph({ alignment: AlignmentType.RIGHT, spacing, children: [run(on ?? dayToWrite)] }),
];

/** Tables that touch would become one, so that each ends with an empty line. */
const gap = () => new Paragraph({ children: [] });

/** With the pages that its parts are on once it is laid out. */
type Numbered = { paper: Paper } & PagesOfPaper;

const bookmarkOf = (at: number) => `part_${at + 1}`;

/** A field holds a number from the first: not every program counts its pages as it is opened. */
function indexOf({ paper, pages }: Numbered): FileChild[] {
  const rows = listedSections(paper).map(({ heading = '' }, at) => {
    const number = new SimpleField(`PAGEREF ${bookmarkOf(at)} \\h`, `${pages.get(at) ?? ''}`);
    const page = new TableCell({ children: [new Paragraph({ style: 'page-number', children: [number] })] });
    return new TableRow({ children: [cell(`${at + 1}`, 0.12), cell(heading, 0.73), page] });
  });
  const head = ['序号', '材料', '页码'];
  const shares = [0.12, 0.73, 0.15];
  const first = new TableRow({ children: shares.map((share, at) => cell(head[at] ?? '', share, true)) });
  return [gridOf(shares, [first, ...rows]), gap()];
}

function blocksOf(numbered: Numbered, block: PaperBlock): FileChild[] {
  switch (block.kind) {
    case 'text':
      return [paragraph(block)];
    case 'facts':
      return [factsOf(block), gap()];
    case 'table':
      return [tableOf(block), gap()];
    case 'signatures':
      return block.lines.flatMap(lineToSign);
    case 'seal':
      return sealOf(block);
    case 'index':
      return indexOf(numbered);
  }
}

function headingOf(paper: Paper, section: PaperSection): Paragraph[] {
  const { heading, startsPage, listed } = section;
  if (heading === undefined) return startsPage ? [new Paragraph({ pageBreakBefore: true })] : [];
  const at = listedSections(paper).indexOf(section);
  const words = run(heading, 30, true);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 240, after: 240 },
      ...(startsPage && { pageBreakBefore: true }),
      children: listed ? [new Bookmark({ id: bookmarkOf(at), children: [words] })] : [words],
    }),
  ];
}

function footerOf({ paper: { footer }, count }: Numbered): Footer {
  const small = (text: string) => run(text, halfPoints.small);
  return new Footer({
    children: [
      new Paragraph({
        style: 'foot',
        alignment: AlignmentType.CENTER,
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4 } },
        children: [
          ...[small(`${footer === undefined ? '' : `${footer}　`}第 `), new SimpleField('PAGE', '1')],
          ...[small(' 页　共 '), new SimpleField('NUMPAGES', `${count}`), small(' 页')],
        ],
      }),
    ],
  });
}

const inRuns = (id: string, size: number) => ({ id, name: id, basedOn: 'Normal', run: { size, font } });
const paragraphStyles = [inRuns('foot', halfPoints.small), inRuns('page-number', halfPoints.plain)];

/** The paper as a .docx of A4 pages, whose index counts its pages as it is opened. */
export async function renderWord(paper: Paper): Promise<Uint8Array> {
  const { title, subtitle, sections } = paper;
  const numbered = { paper, ...(await pagesOfPaper(paper)) };
  const head = [
    paragraph({ kind: 'text', text: title, place: 'middle', size: 'large' }),
    ...(subtitle === undefined ? [] : [paragraph({ kind: 'text', text: subtitle, place: 'middle' })]),
  ];
  const hasIndex = sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'index'));
  const { margin } = twips;
  const children = sections.flatMap((section) => [
    ...headingOf(paper, section),
    ...section.blocks.flatMap((block) => blocksOf(numbered, block)),
  ]);
  const page = {
    size: { width: 11906, height: 16838 },
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  };
  const file = new Document({
    title: printable(title),
    creator: 'Weijia',
    styles: { paragraphStyles },
    features: { updateFields: hasIndex },
    sections: [
      { properties: { page }, footers: { default: footerOf(numbered) }, children: [...head, ...children] },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
