import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import { outcomes } from '../../requests/request.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { actOnCase } from '../act-on-case.ts';
import { longestReason } from '../case.ts';
import { markCase } from '../case-queries.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { checkClosable } from './approve-closing.ts';
import { closingReasonOf } from './closing-words.ts';

export const AskToClose = z.strictObject({
  caseId: z.string(),
  /** That she stopped, or went another way, counts as much as that it was handled. */
  outcome: z.enum(outcomes),
  reason: paragraph(1, longestReason),
});
export type AskToClose = z.input<typeof AskToClose>;

/**
 * Asks somebody of the desk on the same team to close it. Of two at once one asks, the other is told. Conflict
 * `closing-asked-already`; RuleBroken as `checkClosable`.
 */
export async function askToClose(ctx: Ctx, input: AskToClose, once: Once = {}): Promise<void> {
  const { caseId, outcome, reason } = parseInput(AskToClose, input);
  const wish = { outcome, reason: await markOf(ctx, { reason }) };
  const act = { ...once, verb: 'ask-to-close-case', act: 'ask-to-close', caseId, wish } as const;
  await actOnCase(ctx, act, async (ctx, { row }) => {
    if (row.closing_asked_at) throw conflict('closing-asked-already');
    await checkClosable(ctx, caseId);
    await markCase(ctx.db, caseId, {
      ...{ closing_asked_at: ctx.now, closing_asked_by: ctx.actor.personId, outcome },
      reason: await ctx.vault.seal(reason, closingReasonOf(caseId)),
    });
    return { letters: [{ topic: 'case-closing-asked', subjectId: caseId }] };
  });
}
