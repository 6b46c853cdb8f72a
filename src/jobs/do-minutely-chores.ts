import { doChores } from '../core/chores/do-chores.ts';
import { openCtx, type World } from '../platform/world.ts';

/** A letter this old has been lost by the queue (a restore, a job given up): it is delivered without it. */
const lostAfterMs = 2 * 60_000;

export async function doMinutelyChores(world: World, onFailure: (error: unknown) => void): Promise<void> {
  for (const cell of world.cells) {
    const ctx = openCtx(world, cell, { kind: 'system' });
    await doChores(ctx, { lettersUntil: new Date(ctx.now.getTime() - lostAfterMs), onFailure });
  }
}
