import { stopClocks } from '../../cases/clocks/stop-clocks.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { markLinksDead } from './link-queries.ts';

/** Inside a verb of the case: no link of it opens any more, and nobody is told when it would have run out. */
export async function endLinks(ctx: Ctx, referralId: string): Promise<void> {
  for (const aboutId of await markLinksDead(ctx.db, referralId, ctx.now)) await stopClocks(ctx, { aboutId });
}
