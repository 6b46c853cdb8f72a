import type { Cell, Ctx } from '../core/shared/ctx.ts';
import { openCtx, type World } from '../platform/world.ts';

/** Works for each cell, or for some, as the system. Where it fails in one, that is told, and the next is served all the same. */
export async function inEachCell(
  world: World,
  work: (ctx: Ctx) => Promise<void>,
  { onFailure, cells = world.cells }: { onFailure: (error: unknown) => void; cells?: readonly Cell[] },
): Promise<void> {
  for (const cell of cells) {
    await work(openCtx(world, cell, { kind: 'system' })).catch(onFailure);
  }
}
