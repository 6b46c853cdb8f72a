import { z } from 'zod';
import { longestNote } from '../cases/case.ts';
import { stopClocks } from '../cases/clocks/stop-clocks.ts';
import type { Once } from '../deeds/answer-once.ts';
import { markOf } from '../deeds/mark-of.ts';
import type { Ctx } from '../shared/ctx.ts';
import { parseInput } from '../shared/parse-input.ts';
import { paragraph } from '../shared/text.ts';
import { actOnReferral } from './act-on-referral.ts';
import { endLinks } from './links/end-links.ts';
import { markReferral } from './referral-queries.ts';
import { answerOf } from './referral-words.ts';

export const NoteAnswer = z.strictObject({
  caseId: z.string(),
  referralId: z.string(),
  words: paragraph(1, longestNote),
});
export type NoteAnswer = z.input<typeof NoteAnswer>;

/** What they answered, which ends every clock of it. NotFound; Conflict. */
export async function noteAnswer(ctx: Ctx, input: NoteAnswer, once: Once = {}): Promise<void> {
  const { caseId, referralId, words } = parseInput(NoteAnswer, input);
  const acting = { ...once, verb: 'note-referral-answer', step: 'answer', caseId, referralId } as const;
  await actOnReferral(ctx, { ...acting, wish: { mark: await markOf(ctx, words) } }, async (ctx) => {
    const answer = await ctx.vault.seal(words, answerOf(referralId));
    await markReferral(ctx.db, referralId, { answered_at: ctx.now, answer });
    await endLinks(ctx, referralId);
    await stopClocks(ctx, { aboutId: referralId });
  });
}
