import type { Cell, Ctx } from '../core/shared/ctx.ts';
import { openCtx, type World } from '../platform/world.ts';
import { inEachCell } from './in-each-cell.ts';

type Waiting = {
  find: (ctx: Ctx, cells: readonly Cell[]) => Promise<readonly Cell[]>;
  work: (ctx: Ctx) => Promise<void>;
};

/** Works for the cells in which something waits. Where that cannot be found, one of them is in trouble: each is looked at by itself. */
export async function inWaitingCells(
  world: World,
  { find, work }: Waiting,
  { onFailure }: { onFailure: (error: unknown) => void },
): Promise<void> {
  const ctx = openCtx(world, world.cells[0], { kind: 'system' });
  const cells = await find(ctx, world.cells).catch((error: unknown) => {
    onFailure(error);
    return world.cells;
  });
  await inEachCell(world, work, { onFailure, cells });
}
