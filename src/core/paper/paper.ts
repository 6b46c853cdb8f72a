/**
 * A paper as it is handed in, whatever it is printed with: the same model becomes a Word file and a PDF. Its words are
 * those of the form that an office asks for, so they are in Chinese in every language of the pages.
 */
export type Paper = {
  /** Stands large at its head and in the file's properties. */
  title: string;
  subtitle?: string;
  /** At the foot of each page, before its number. */
  footer?: string;
  sections: readonly PaperSection[];
};

/** What its file is called, without its ending: what it is and its number, and of nobody. */
export const nameOfPaper = ({ title, footer = '' }: Paper): string => `${title}${footer}`;

export type PaperSection = {
  heading?: string;
  /** Begins on a page of its own. */
  startsPage?: true;
  /** Stands in the index of the paper, with its page. */
  listed?: true;
  blocks: readonly PaperBlock[];
};

export type PaperBlock =
  | { kind: 'text'; text: string; place?: 'middle' | 'end'; size?: 'large' | 'small' }
  /** A label and what is filled in beside it; what is missing is an empty box to write into. */
  | { kind: 'facts'; facts: readonly PaperFact[] }
  /** `widths` are shares of the line, one a column; without them all columns are alike. */
  | {
      kind: 'table';
      columns: readonly string[];
      rows: readonly (readonly string[])[];
      widths?: readonly number[];
    }
  /** Where somebody signs or presses a finger, each with a day. */
  | { kind: 'signatures'; lines: readonly PaperSignature[] }
  /** Where a seal is set, and by whom. */
  | { kind: 'seal'; label: string; on?: string }
  /** Every section that is listed, with its page. */
  | { kind: 'index' };

export type PaperFact = readonly [label: string, text: string];

/** `on`: the day as it is written, where it is known already. */
export type PaperSignature = { label: string; on?: string };

/** What stands where a day is still to be written. */
export const dayToWrite = '　　　　年　　月　　日';

const longestLine = 37;

/** A line to sign with its day; the day stands below it, whole, where both are too long for a line of the paper. */
export function linesToSign({ label, on = dayToWrite }: PaperSignature): readonly string[] {
  const blank = `${label}：＿＿＿＿＿＿＿＿`;
  return blank.length + 1 + on.length > longestLine ? [blank, on] : [`${blank}　${on}`];
}

export const listedSections = (paper: Paper): readonly PaperSection[] =>
  paper.sections.filter(({ listed, heading }) => listed === true && heading !== undefined);
