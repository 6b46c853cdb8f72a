import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { asSystem } from '../../shared/transaction.ts';
import { markCase, type CaseRow } from '../case-queries.ts';
import { chainText, noteOf, type ChainedNote } from './note.ts';
import { findLastNote, insertNote } from './note-queries.ts';

/** Under a key of the cell, so that whoever can write into the database alone makes no link that fits. */
export const hashOfNote = (ctx: Ctx, note: ChainedNote): Promise<Buffer> =>
  ctx.vault.blind(chainText(note), 'case_notes.hash');

/** Where the chain ends: how many there are, and the last link. */
export const headOfNotes = (
  ctx: Ctx,
  { caseId, notes, hash }: { caseId: string; notes: number; hash: Buffer },
): Promise<Buffer> =>
  ctx.vault.blind(JSON.stringify([caseId, notes, hash.toString('hex')]), 'cases.notes_head');

type Wanted = { row: CaseRow; role: string; id: string; words: string };

/** Inside a verb's transaction that has locked the case: whoever writes next follows this one. */
export async function appendNote(ctx: PersonCtx, { row, role, id, words }: Wanted): Promise<void> {
  const last = await findLastNote(ctx.db, row.id);
  const note: ChainedNote = {
    ...{ id, caseId: row.id, seq: (last?.seq ?? 0) + 1, previousHash: last?.hash ?? null },
    ...{ authorId: ctx.actor.personId, authorRole: role, writtenAt: ctx.now, words },
  };
  const hash = await hashOfNote(ctx, note);
  await insertNote(ctx.db, {
    ...{ id, case_id: row.id, seq: note.seq, previous_seq: last?.seq ?? null },
    ...{ previous_hash: note.previousHash, hash },
    words: await ctx.vault.seal(words, noteOf(id)),
    ...{ written_at: ctx.now, author_id: note.authorId, author_role: role },
  });
  // The head stands apart, under a key, so that an end that was cut off is missed. Who broke the glass may count nothing.
  const head = await headOfNotes(ctx, { caseId: row.id, notes: note.seq, hash });
  await asSystem(ctx, ({ db }) => markCase(db, row.id, { notes: note.seq, notes_head: head }));
}
