/** One note of who has come. Marks stand side by side and are never overwritten; taking one back is dated too. */
export type Mark = {
  id: string;
  /** How many of the party had come by then, in all. */
  people: number;
  /** By the clock of the device it was made on. */
  markedAt: Date;
  by: 'me' | 'another' | 'herself';
  undoneAt: Date | null;
};

const standing = (marks: readonly Mark[]) => marks.filter(({ undoneAt }) => undoneAt === null);

/** How many of a party have come: the most that a standing mark says, so that nobody is counted twice. */
export const arrivedOf = (marks: readonly Mark[]): number =>
  Math.max(0, ...standing(marks).map(({ people }) => people));

/** Whether two who noted her say different things, so that both are shown. */
export function differs(marks: readonly Mark[]): boolean {
  const now = standing(marks);
  const counts = new Set(now.map(({ people }) => people));
  const takenBack = marks.filter(({ undoneAt }) => undoneAt !== null);
  return (
    counts.size > 1 || (now.length > 0 && takenBack.some(({ by }) => now.every((mark) => mark.by !== by)))
  );
}
