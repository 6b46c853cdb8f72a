import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, forbidden, notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { asSystem } from '../../shared/transaction.ts';
import { actOnCase } from '../act-on-case.ts';
import { longestReason } from '../case.ts';
import { markOf } from '../../deeds/mark-of.ts';
import { findGlass, markReviewed } from './glass-queries.ts';
import { reviewOf } from './glass-words.ts';

export const ReviewGlass = z.strictObject({
  caseId: z.string(),
  glassId: z.string().refine(isId, { error: 'id-shape' }),
  wasRight: z.boolean(),
  words: paragraph(1, longestReason),
});
export type ReviewGlass = z.input<typeof ReviewGlass>;

/**
 * Somebody of the team looks at why the glass was broken, and says whether it was right. Not who broke it, who may have
 * joined the team since. NotFound; Forbidden; Conflict `glass-reviewed`.
 */
export async function reviewGlass(ctx: Ctx, input: ReviewGlass, once: Once = {}): Promise<void> {
  const { caseId, glassId, wasRight, words } = parseInput(ReviewGlass, input);
  const wish = { glassId, wasRight, words: await markOf(ctx, { words }) };
  const act = { ...once, verb: 'review-glass', act: 'review-glass', caseId, wish, evenClosed: true } as const;
  await actOnCase(ctx, act, async (ctx) => {
    const { personId } = ctx.actor;
    const review = await ctx.vault.seal(words, reviewOf(glassId));
    await asSystem(ctx, async ({ db, now }) => {
      const glass = await findGlass(db, glassId);
      if (!glass || glass.case_id !== caseId) throw notFound('glass-not-found');
      if (glass.person_id === personId) throw forbidden('another-reviews');
      if (glass.reviewed_at) throw conflict('glass-reviewed');
      await markReviewed(db, glassId, {
        ...{ reviewed_at: now, reviewed_by: personId, was_right: wasRight, review },
      });
    });
    return {};
  });
}
