import { stopClocks } from '../cases/clocks/stop-clocks.ts';
import type { Once } from '../deeds/answer-once.ts';
import type { Ctx } from '../shared/ctx.ts';
import { actOnReferral } from './act-on-referral.ts';
import { endLinks } from './links/end-links.ts';
import { markReferral } from './referral-queries.ts';

/** The loop is closed: answered, or it will never be. NotFound; Conflict while an answer is still to come. */
export async function closeReferral(
  ctx: Ctx,
  { caseId, referralId }: { caseId: string; referralId: string },
  once: Once = {},
): Promise<void> {
  const acting = { ...once, verb: 'close-referral', step: 'close', caseId, referralId } as const;
  await actOnReferral(ctx, acting, async (ctx) => {
    await markReferral(ctx.db, referralId, { closed_at: ctx.now, closed_by: ctx.actor.personId });
    await endLinks(ctx, referralId);
    await stopClocks(ctx, { aboutId: referralId });
  });
}
