import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { actOnCase } from '../act-on-case.ts';
import { longestNote } from '../case.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { appendNote } from './append-note.ts';

export const WriteNote = z.strictObject({ caseId: z.string(), words: paragraph(1, longestNote) });
export type WriteNote = z.input<typeof WriteNote>;

/**
 * Adds a note that nobody changes or takes away, signed by who writes it and chained to the one before. Sent twice with one
 * key it is one. Invalid; NotFound. The id of the note.
 */
export async function writeNote(ctx: Ctx, input: WriteNote, once: Once = {}): Promise<{ id: string }> {
  const { caseId, words } = parseInput(WriteNote, input);
  const wish = { words: await markOf(ctx, { words }) };
  const act = {
    ...once,
    verb: 'write-case-note',
    act: 'write-note',
    caseId,
    wish,
    evenClosed: true,
  } as const;
  const id = await actOnCase(ctx, act, async (ctx, { row, role }) => {
    const id = ctx.newId();
    await appendNote(ctx, { row, role, id, words });
    return { id };
  });
  return { id };
}
