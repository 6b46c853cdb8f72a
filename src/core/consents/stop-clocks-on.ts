import { stopClocks } from '../cases/clocks/stop-clocks.ts';
import type { Ctx } from '../shared/ctx.ts';
import { listToldOn } from './consent-queries.ts';

/** Inside a verb of the case: she has said no more, so that nobody is waited for any longer, nor told that a link runs out. */
export async function stopClocksOn(ctx: Ctx, consentId: string): Promise<void> {
  for (const aboutId of await listToldOn(ctx.db, consentId)) await stopClocks(ctx, { aboutId });
}
