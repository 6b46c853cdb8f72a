import { doChores } from '../core/chores/do-chores.ts';
import type { World } from '../platform/world.ts';
import { inEachCell } from './in-each-cell.ts';

/** A letter this old has been lost by the queue (a restore, a job given up): it is delivered without it. */
const lostAfterMs = 2 * 60_000;

export const doMinutelyChores = (world: World, onFailure: (error: unknown) => void): Promise<void> =>
  inEachCell(
    world,
    async (ctx) => {
      await doChores(ctx, { lettersUntil: new Date(ctx.now.getTime() - lostAfterMs), onFailure });
    },
    { onFailure },
  );
