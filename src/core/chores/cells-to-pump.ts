import { lettersWait } from '../outbox/outbox-queries.ts';
import type { Cell, Ctx } from '../shared/ctx.ts';
import { cellsWhere } from './cells-where.ts';

/** The cells with a letter that no pump has moved. */
export const cellsToPump = (ctx: Ctx, cells: readonly Cell[]): Promise<Cell[]> =>
  cellsWhere(ctx, cells, lettersWait);
