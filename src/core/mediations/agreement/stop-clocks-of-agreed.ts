import { stopClocks } from '../../cases/clocks/stop-clocks.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { findAgreementOf, listPromises } from '../agreement-queries.ts';

/** It is over: nobody goes to the court with what was agreed any more, nor looks after what was promised. */
export async function stopClocksOfAgreed(ctx: Pick<Ctx, 'db' | 'now'>, mediationId: string): Promise<void> {
  const agreement = await findAgreementOf(ctx.db, mediationId);
  if (!agreement) return;
  for (const { id: aboutId } of [agreement, ...(await listPromises(ctx.db, agreement.id))])
    await stopClocks(ctx, { aboutId });
}
