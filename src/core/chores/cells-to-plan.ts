import { plansWait } from '../outreach-plans/plan-queries.ts';
import { silentSince } from '../outreach-plans/running/silent-since.ts';
import type { Cell, Ctx } from '../shared/ctx.ts';
import { cellsWhere } from './cells-where.ts';

/** The cells with a plan that nobody solves. */
export const cellsToPlan = (ctx: Ctx, cells: readonly Cell[]): Promise<Cell[]> =>
  cellsWhere(ctx, cells, (ctx) => plansWait(ctx, silentSince(ctx.now)));
