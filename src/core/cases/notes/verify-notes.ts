import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { SealBroken } from '../../shared/vault.ts';
import { seeCase } from '../see-case.ts';
import { countLinesOfNotes } from '../access-queries.ts';
import type { CaseRow } from '../case-queries.ts';
import { hashOfNote, headOfNotes } from './append-note.ts';
import { noteOf } from './note.ts';
import { listChain } from './note-queries.ts';

/** `words-broken`: they do not open; `changed`: something of it is not as it was signed; `missing`: there was one. */
export type NoteFault = { seq: number; fault: 'words-broken' | 'changed' | 'missing' };
/** `forgotten`: how many are without their words, because the day on which they are forgotten has come; their chain stands. */
export type NoteReport = { notes: number; forgotten: number; faults: NoteFault[] };

type Link = Awaited<ReturnType<typeof listChain>>[number];

async function faultOf(
  ctx: Ctx,
  { caseId, link, previousHash }: { caseId: string; link: Link; previousHash: Buffer | null },
): Promise<'words-broken' | 'changed' | null> {
  // What was forgotten can be hashed no more: that it follows the one before it is held by a foreign key.
  if (link.words === null) return null;
  try {
    const words = await ctx.vault.open(link.words, noteOf(link.id));
    const hash = await hashOfNote(ctx, {
      ...{ id: link.id, caseId, seq: link.seq, previousHash, words },
      ...{ authorId: link.author_id, authorRole: link.author_role, writtenAt: link.written_at },
    });
    return hash.equals(link.hash) ? null : 'changed';
  } catch (error) {
    if (error instanceof SealBroken) return 'words-broken';
    throw error;
  }
}

/**
 * Whether the end is the end: as many as the case says under its key, and as many as the sealed audit has lines of. Whoever cuts
 * off the last ones and counts anew has neither.
 */
async function faultsAtTheEnd(ctx: PersonCtx, row: CaseRow, links: readonly Link[]): Promise<NoteFault[]> {
  const lines = await asSystem(ctx, ({ db }) => countLinesOfNotes(db, row.id));
  const last = links.at(-1);
  const head = last && (await headOfNotes(ctx, { caseId: row.id, notes: row.notes, hash: last.hash }));
  const isWhole = row.notes_head === null ? head === undefined : head?.equals(row.notes_head) === true;
  const faults: NoteFault[] = [];
  for (let seq = links.length + 1; seq <= Math.max(row.notes, lines); seq++)
    faults.push({ seq, fault: 'missing' });
  return faults.length > 0 || isWhole ? faults : [{ seq: links.length + 1, fault: 'missing' }];
}

/** Walks the chain from its beginning: whether each note is what was signed, and none is missing. NotFound. */
export async function verifyNotes(ctx: Ctx, { caseId }: { caseId: string }): Promise<NoteReport> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { row } = await seeCase(ctx, caseId, 'verify-notes');
    const links = await listChain(ctx.db, caseId);
    const faults: NoteFault[] = [];
    let previousHash: Buffer | null = null;
    for (const [nth, link] of links.entries()) {
      const fault = await faultOf(ctx, { caseId, link, previousHash });
      if (link.seq !== nth + 1) faults.push({ seq: nth + 1, fault: 'missing' });
      if (fault) faults.push({ seq: link.seq, fault });
      previousHash = link.hash;
    }
    const isForgotten = row.forgotten_at !== null;
    const without = links.filter(({ words }) => words === null);
    // Words that are gone before their day were taken away.
    if (!isForgotten) faults.push(...without.map(({ seq }) => ({ seq, fault: 'words-broken' as const })));
    const forgotten = isForgotten ? without.length : 0;
    return {
      notes: links.length,
      forgotten,
      faults: [...faults, ...(await faultsAtTheEnd(ctx, row, links))],
    };
  });
}
