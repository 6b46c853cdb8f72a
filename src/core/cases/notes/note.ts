/** One link of a case's chain. Who wrote it, in which seat and when is part of what is chained, and so are the words. */
export type ChainedNote = {
  id: string;
  caseId: string;
  seq: number;
  /** Of the note before it; null where it is the first. */
  previousHash: Buffer | null;
  authorId: string;
  authorRole: string;
  writtenAt: Date;
  words: string;
};

export const noteOf = (id: string) => ({ of: 'case_notes.words', id });

/** What is hashed, one text for one note: no part of it can be moved into another. */
export const chainText = (note: ChainedNote): string =>
  JSON.stringify([
    ...[note.caseId, note.seq, note.previousHash?.toString('hex') ?? null, note.id],
    ...[note.authorId, note.authorRole, note.writtenAt.toISOString(), note.words],
  ]);
