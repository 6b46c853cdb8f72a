import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { addLines, beforeAllSeals, beginSeal } from './seal.ts';
import { findLastSeal, findNewestLine, findSettledInstant, insertSeal, readLines } from './seal-queries.ts';

/**
 * Seals, as the system, the lines that are written and not sealed yet, none younger than the oldest transaction
 * that is still open. `ctx.now` says nothing here: whatever clock the work runs at, a seal never covers a time in
 * which lines may still come. Returns how many lines it sealed; nought where there are none, or another process was first.
 */
export async function sealAudit(ctx: Ctx): Promise<number> {
  return inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const previous = (await findLastSeal(ctx.db)) ?? beforeAllSeals;
    const from = previous.covers_to;
    const settled = await findSettledInstant(ctx);
    const newest = await findNewestLine(ctx.db, { from, to: settled });
    if (!newest) return 0;
    const to = new Date(Math.min(newest.getTime() + 1, settled.getTime()));
    const period = { covers_from: from, covers_to: to, seq: previous.seq + 1, previous_hash: previous.hash };
    const hash = beginSeal(period);
    let lines = 0;
    for await (const page of readLines(ctx.db, { from, to })) {
      addLines(hash, page);
      lines += page.length;
    }
    const seal = { ...period, lines, hash: hash.digest('hex'), sealed_at: ctx.now };
    return (await insertSeal(ctx.db, seal)) ? lines : 0;
  });
}
