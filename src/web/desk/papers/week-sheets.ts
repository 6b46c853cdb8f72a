/** A part of the paper: a day with what happens on it. Without a heading, what happens often. */
export type Block = { heading: string | null; entries: string[] };

/** What goes on one A4; a block that went over from the sheet before says so in `continued`. */
export type Sheet = { blocks: (Block & { continued: boolean })[] };

// A4 with margins of 8 mm holds 794 pt by 550 pt. 28 pt letters on lines of 32.2 pt make 24 of them; the eight lines and
// gaps between the days take one. A line is 19.6 letters wide; one is left for marks that may not begin a line.
const linesOfASheet = 23;
const lettersOfALine = 18.6;
/** The title above, the phone and the number of the sheet below. */
const linesAround = (title: string) => linesOf(title) + 1;

const widthOf = (letter: string): number => {
  if (letter === ' ') return 0.3;
  return /[0-9a-z:.,·()-]/i.test(letter) ? 0.65 : 1;
};

/** How many lines of the paper a text takes; rather one too many. */
function linesOf(text: string): number {
  const width = [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
  return Math.max(1, Math.ceil(width / lettersOfALine));
}

/** The longer text where it takes no more room. */
export const ifItFits = (short: string, long: string): string =>
  linesOf(long) > linesOf(short) ? short : long;

/** Shares a week out on as many sheets as it needs in letters of 28 pt; nothing is left out. */
export function shareOnSheets(title: string, blocks: readonly Block[]): Sheet[] {
  const room = linesOfASheet - linesAround(title);
  const sheets: Sheet[] = [{ blocks: [] }];
  let left = room;
  const turnOver = () => {
    sheets.push({ blocks: [] });
    left = room;
  };
  for (const { heading, entries } of blocks) {
    const linesOfHeading = heading === null ? 0 : linesOf(heading);
    const [first = ''] = entries;
    // A heading never stands alone at the foot of a sheet while its first entry is on the next.
    if (left < linesOfHeading + (first ? linesOf(first) : 0)) turnOver();
    let block = { heading, entries: [] as string[], continued: false };
    sheets.at(-1)?.blocks.push(block);
    left -= linesOfHeading;
    for (const entry of entries) {
      if (left < linesOf(entry)) {
        turnOver();
        block = { heading, entries: [], continued: true };
        sheets.at(-1)?.blocks.push(block);
        left -= linesOfHeading + 1;
      }
      block.entries.push(entry);
      left -= linesOf(entry);
    }
  }
  return sheets;
}
