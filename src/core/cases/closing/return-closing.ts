import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { actOnCase } from '../act-on-case.ts';
import { longestReason } from '../case.ts';
import { markCase } from '../case-queries.ts';
import { appendNote } from '../notes/append-note.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { checkDecider } from './approve-closing.ts';

export const ReturnClosing = z.strictObject({
  caseId: z.string(),
  /** Stands as a note of hers. */
  words: paragraph(1, longestReason),
});
export type ReturnClosing = z.input<typeof ReturnClosing>;

/** Not yet: it stays open, and a note says why. Conflict `closing-not-asked`; Forbidden to who asked. */
export async function returnClosing(ctx: Ctx, input: ReturnClosing, once: Once = {}): Promise<void> {
  const { caseId, words } = parseInput(ReturnClosing, input);
  const wish = { words: await markOf(ctx, { words }) };
  const act = { ...once, verb: 'return-closing', act: 'decide-closing', caseId, wish } as const;
  await actOnCase(ctx, act, async (ctx, seen) => {
    checkDecider(ctx, seen);
    await appendNote(ctx, { row: seen.row, role: seen.role, id: ctx.newId(), words });
    await markCase(ctx.db, caseId, {
      ...{ closing_asked_at: null, closing_asked_by: null, outcome: null, reason: null },
    });
    return {};
  });
}
