import type { NotNull } from 'kysely';
import type { Db } from '../../shared/ctx.ts';

type NewNote = {
  id: string;
  case_id: string;
  seq: number;
  previous_seq: number | null;
  previous_hash: Buffer | null;
  hash: Buffer;
  words: Buffer;
  written_at: Date;
  author_id: string;
  author_role: string;
};

export const insertNote = (db: Db, note: NewNote) => db.insertInto('case_notes').values(note).execute();

export const findLastNote = (db: Db, caseId: string) =>
  db
    .selectFrom('case_notes')
    .select(['seq', 'hash'])
    .where('case_id', '=', caseId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();

/** The newest first; `before` is the number of a note. */
export const listNotesOf = (
  db: Db,
  caseId: string,
  { before, limit }: { before?: number | undefined; limit: number },
) =>
  db
    .selectFrom('case_notes')
    .select(['id', 'seq', 'words', 'written_at', 'author_id', 'author_role'])
    .where('case_id', '=', caseId)
    .where('words', 'is not', null)
    .$narrowType<{ words: NotNull }>()
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();

/** The whole chain, its beginning first. */
export const listChain = (db: Db, caseId: string) =>
  db
    .selectFrom('case_notes')
    .select(['id', 'seq', 'previous_hash', 'hash', 'words', 'written_at', 'author_id', 'author_role'])
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
