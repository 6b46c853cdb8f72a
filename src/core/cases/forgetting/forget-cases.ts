import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { forgetRows, forgetWords, stopClocksOfForgotten, takeCasesToForget } from './forgetting-queries.ts';
import { rowsOfACase, wordsOfACase } from './words-of-a-case.ts';

const atOnce = 50;

/**
 * Forgets every word of closed cases whose day has come: parties, notes, plans, reasons, orders, evidence. What could be counted
 * stays, and so do the hashes of notes and packs. One transaction for some of them, so that a kill leaves each whole or gone.
 * Returns how many.
 */
export const forgetCases = (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const caseIds = await takeCasesToForget(ctx, { by: dayOf(ctx.now), limit: atOnce });
    if (caseIds.length === 0) return 0;
    await stopClocksOfForgotten(ctx, caseIds);
    for (const words of wordsOfACase) await forgetWords(ctx, words, caseIds);
    for (const table of rowsOfACase) await forgetRows(ctx, table, caseIds);
    for (const subjectId of caseIds) await recordDeed(ctx, { verb: 'forget-case', subjectId });
    return caseIds.length;
  });
