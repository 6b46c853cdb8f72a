import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { actOnCase } from '../act-on-case.ts';
import { followUpClocks, longestReason } from '../case.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { findFollowUp, markFollowedUp } from './closing-queries.ts';
import { followUpOf } from './closing-words.ts';

export const FollowUp = z.strictObject({
  caseId: z.string(),
  clock: z.enum(followUpClocks),
  /** Whether somebody spoke with her. */
  reached: z.boolean(),
  words: paragraph(1, longestReason),
});
export type FollowUp = z.input<typeof FollowUp>;

/** Somebody asked again how she is. NotFound before the case is closed; Conflict `followed-up-already`. */
export async function followUp(ctx: Ctx, input: FollowUp, once: Once = {}): Promise<void> {
  const { caseId, clock, reached, words } = parseInput(FollowUp, input);
  const wish = { clock, reached, words: await markOf(ctx, { words }) };
  const act = { ...once, verb: 'follow-up-case', act: 'follow-up', caseId, wish, evenClosed: true } as const;
  await actOnCase(ctx, act, async (ctx) => {
    const due = await findFollowUp(ctx.db, caseId, clock);
    if (!due) throw notFound('follow-up-not-found');
    if (due.made_at) throw conflict('followed-up-already');
    await markFollowedUp(ctx.db, due.id, {
      ...{ made_at: ctx.now, made_by: ctx.actor.personId, reached },
      words: await ctx.vault.seal(words, followUpOf(due.id)),
    });
    return {};
  });
}
