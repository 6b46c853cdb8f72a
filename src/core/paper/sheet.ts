/** A register as an office hands it in, in rows and columns: on a page, and as an Excel file. Its words are in Chinese in every language. */
export type Sheet = {
  title: string;
  /** What its file is called, without its ending. */
  fileName: string;
  /** Under the title: of whom, of when, counted how. */
  subtitle: string;
  /** `width` in letters. */
  columns: readonly { title: string; width: number }[];
  rows: readonly (readonly string[])[];
  /** Under the rows: what it holds and what not, and who signs. */
  foot: readonly string[];
};
