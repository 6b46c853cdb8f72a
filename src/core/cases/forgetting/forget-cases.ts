import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { inTransaction } from '../../shared/transaction.ts';
import {
  enterCaseToForget,
  forgetRows,
  forgetWords,
  letRequestsForget,
  stopClocksOfForgotten,
  takeCasesToForget,
} from './forgetting-queries.ts';
import { rowsOfACase, wordsOfACase } from './words-of-a-case.ts';

const atOnce = 50;

async function forgetOne(ctx: Ctx, caseId: string): Promise<void> {
  await enterCaseToForget(ctx.db, caseId);
  for (const words of wordsOfACase) await forgetWords(ctx, words, caseId);
  for (const table of rowsOfACase) await forgetRows(ctx, table, caseId);
  await recordDeed(ctx, { verb: 'forget-case', subjectId: caseId });
}

/**
 * Forgets every word of closed cases whose day has come: parties, notes, plans, reasons, orders, evidence. What could be counted
 * stays, and so do the hashes of notes and packs. What was asked is due with it. One transaction for some of them, so that a kill leaves each whole or gone.
 * Returns how many.
 */
export const forgetCases = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const caseIds = await takeCasesToForget(ctx, { by: dayOf(ctx.now), limit: atOnce });
    if (caseIds.length === 0) return 0;
    await stopClocksOfForgotten(ctx, caseIds);
    await letRequestsForget(ctx.db, caseIds, dayOf(ctx.now));
    for (const caseId of caseIds) await forgetOne(ctx, caseId);
    return caseIds.length;
  });
