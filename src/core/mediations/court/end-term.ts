import { stopClocks } from '../../cases/clocks/stop-clocks.ts';
import type { Ctx } from '../../shared/ctx.ts';

/** The days that a court gave have done their work: both agreed, or it is over. What else runs about the docket goes on. */
export async function endTerm(ctx: Pick<Ctx, 'db' | 'now'>, mediationId: string): Promise<void> {
  for (const clock of ['mediation-entrusted', 'mediation-entrusted-extension'] as const)
    await stopClocks(ctx, { aboutId: mediationId, clock });
}
