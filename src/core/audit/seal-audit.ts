import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { addLines, beforeAllSeals, beginSeal } from './seal.ts';
import { findLastSeal, findNewestLine, insertSeal, readLines } from './seal-queries.ts';

/** A deed bears the time at which it began; within this its transaction has ended. */
const minutesToSettle = 5;

/**
 * Seals the lines that are older than five minutes and not sealed yet, as the system. The seal ends just after the
 * newest of them, so that a clock that runs ahead (`jobs run --at`) covers no time in which lines will still come.
 * Returns how many lines it sealed; nought where there are none, or another process was first.
 */
export async function sealAudit(ctx: Ctx): Promise<number> {
  return inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const previous = (await findLastSeal(ctx.db)) ?? beforeAllSeals;
    const from = previous.covers_to;
    const settled = new Date(ctx.now.getTime() - minutesToSettle * 60_000);
    const newest = await findNewestLine(ctx.db, { from, to: settled });
    if (!newest) return 0;
    const to = new Date(newest.getTime() + 1);
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
