import type { Ctx } from '../shared/ctx.ts';
import { lockInCell } from '../shared/queries/lock-in-cell.ts';
import { inTransaction } from '../shared/transaction.ts';
import { gatherChanges } from './sum-queries.ts';

const mostAtOnce = 100_000;

/** Gathers what was changed in a district since into its sums: the figures stay what they are. Returns how many changes. */
export const gatherReach = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    await lockInCell(ctx, 'reach');
    return gatherChanges(ctx, mostAtOnce);
  });
