import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listOver } from './deputy-queries.ts';
import { endDeputyship } from './end-deputyship.ts';

const atOnce = 100;

/** Ends the deputies whose last day has passed, from the night on that was named. Safe to repeat; returns how many. */
export async function lapseDeputies(ctx: Ctx): Promise<number> {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  return inTransaction(system, async (ctx) => {
    const over = await listOver(ctx.db, 'deputy', { now: ctx.now, limit: atOnce });
    for (const deputyship of over)
      await endDeputyship(ctx, deputyship, { at: deputyship.until ?? ctx.now, by: null });
    return over.length;
  });
}
