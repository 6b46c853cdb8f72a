import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import {
  dayToWrite,
  listedSections,
  type Paper,
  type PaperBlock,
  type PaperSection,
} from '../../core/paper/paper.ts';

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

const lineToSign = (label: string, on: string | undefined) =>
  new Paragraph({
    spacing: { before: 360, after: 120 },
    keepLines: true,
    children: [run(`${label}：`), run('＿＿＿＿＿＿＿＿　'), run(on ?? dayToWrite)],
  });

const sealOf = ({ label, on }: Extract<PaperBlock, { kind: 'seal' }>) => [
  new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { before: 480 }, children: [run(label)] }),
  new Paragraph({ alignment: AlignmentType.RIGHT, spacing, children: [run(on ?? dayToWrite)] }),
];

/** Tables that touch would become one, so that each ends with an empty line. */
const gap = () => new Paragraph({ children: [] });

const bookmarkOf = (at: number) => `part_${at + 1}`;

function indexOf(paper: Paper): FileChild[] {
  const rows = listedSections(paper).map(({ heading = '' }, at) => {
    const page = new TableCell({
      children: [new Paragraph({ children: [new PageReference(bookmarkOf(at))] })],
    });
    return new TableRow({ children: [cell(`${at + 1}`, 0.12), cell(heading, 0.73), page] });
  });
  const head = ['序号', '材料', '页码'];
  const shares = [0.12, 0.73, 0.15];
  const first = new TableRow({ children: shares.map((share, at) => cell(head[at] ?? '', share, true)) });
  return [gridOf(shares, [first, ...rows]), gap()];
}

function blocksOf(paper: Paper, block: PaperBlock): FileChild[] {
  switch (block.kind) {
    case 'text':
      return [paragraph(block)];
    case 'facts':
      return [factsOf(block), gap()];
    case 'table':
      return [tableOf(block), gap()];
    case 'signatures':
      return block.lines.map(({ label, on }) => lineToSign(label, on));
    case 'seal':
      return sealOf(block);
    case 'index':
      return indexOf(paper);
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

function footerOf({ footer }: Paper): Footer {
  const number = { size: halfPoints.small, font };
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4 } },
        children: [
          ...(footer === undefined ? [] : [run(`${footer}　`, halfPoints.small)]),
          new TextRun({
            children: ['第 ', PageNumber.CURRENT, ' 页　共 ', PageNumber.TOTAL_PAGES, ' 页'],
            ...number,
          }),
        ],
      }),
    ],
  });
}

/** The paper as a .docx of A4 pages, whose index counts its pages as it is opened. */
export async function renderWord(paper: Paper): Promise<Uint8Array> {
  const { title, subtitle, sections } = paper;
  const head = [
    paragraph({ kind: 'text', text: title, place: 'middle', size: 'large' }),
    ...(subtitle === undefined ? [] : [paragraph({ kind: 'text', text: subtitle, place: 'middle' })]),
  ];
  const hasIndex = sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'index'));
  const { margin } = twips;
  const children = sections.flatMap((section) => [
    ...headingOf(paper, section),
    ...section.blocks.flatMap((block) => blocksOf(paper, block)),
  ]);
  const page = {
    size: { width: 11906, height: 16838 },
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  };
  const file = new Document({
    title: printable(title),
    creator: 'Weijia',
    features: { updateFields: hasIndex },
    sections: [
      { properties: { page }, footers: { default: footerOf(paper) }, children: [...head, ...children] },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
