import { z } from 'zod';
import { actOnCase } from '../cases/act-on-case.ts';
import { markCase } from '../cases/case-queries.ts';
import { longestReason } from '../cases/case.ts';
import { stopClocks } from '../cases/clocks/stop-clocks.ts';
import type { CaseSeen } from '../cases/see-case.ts';
import type { Once } from '../deeds/answer-once.ts';
import { markOf } from '../deeds/mark-of.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { conflict, forbidden, ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { paragraph } from '../shared/text.ts';
import { asSystem } from '../shared/transaction.ts';
import { findErasureAsked, markErasure } from './erasure-queries.ts';

export const DecideErasure = z.strictObject({
  caseId: z.string(),
  /** Whether she herself said so, when she was called over her safe contact and could speak. */
  confirmed: z.boolean(),
  /** How she was reached, and what she said. */
  words: paragraph(2, longestReason),
});
export type DecideErasure = z.input<typeof DecideErasure>;

const erasureWordsOf = (id: string) => ({ of: 'case_erasures.words', id });

function checkDecider({ seats, row }: CaseSeen, { confirmed }: { confirmed: boolean }): void {
  if (!seats.includes('rights')) throw forbidden('rights-desk-only');
  // Two people have looked at a case that is closed, and no report is due any more.
  if (confirmed && !row.closed_at) throw conflict('close-the-case-first');
}

/**
 * One of the desk has called her over her safe contact, after the wait: she said so herself, and it is erased, or it was not she, and all
 * stays. NotFound; Forbidden to who is not of the desk; RuleBroken `erasure-waits` before its hour; Conflict `erasure-not-asked`,
 * `close-the-case-first`.
 */
export async function decideErasure(ctx: Ctx, input: DecideErasure, once: Once = {}): Promise<void> {
  const { caseId, confirmed, words } = parseInput(DecideErasure, input);
  const act = { ...once, verb: 'decide-erasure', act: 'decide-erasure', caseId, evenClosed: true } as const;
  const wish = { confirmed, words: await markOf(ctx, words) };
  await actOnCase(ctx, { ...act, wish }, async (ctx, seen) => {
    checkDecider(seen, { confirmed });
    const asked = await findErasureAsked(ctx.db, caseId);
    if (!asked) throw conflict('erasure-not-asked');
    if (ctx.now < asked.waits_until) throw ruleBroken('erasure-waits');
    const decided = { decided_at: ctx.now, decided_by: ctx.actor.personId, confirmed };
    const sealed = await ctx.vault.seal(words, erasureWordsOf(asked.id));
    // She may have taken it back as somebody called her.
    if (!(await markErasure(ctx.db, asked.id, { ...decided, words: sealed })))
      throw conflict('erasure-not-asked');
    await stopClocks(ctx, { aboutId: asked.id });
    // The next minute's chores do it, and what was asked is due with it.
    if (confirmed) await asSystem(ctx, ({ db }) => markCase(db, caseId, { forget_on: dayOf(ctx.now) }));
    return {};
  });
}
