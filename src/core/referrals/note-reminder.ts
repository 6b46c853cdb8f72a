import type { Once } from '../deeds/answer-once.ts';
import type { Ctx } from '../shared/ctx.ts';
import { actOnReferral } from './act-on-referral.ts';
import { markReferral } from './referral-queries.ts';

/** Somebody of the team has rung them up and asked. NotFound; Conflict. */
export async function noteReminder(
  ctx: Ctx,
  { caseId, referralId }: { caseId: string; referralId: string },
  once: Once = {},
): Promise<void> {
  const acting = { ...once, verb: 'remind-receiver', step: 'remind', caseId, referralId } as const;
  await actOnReferral(ctx, acting, async (ctx) => {
    await markReferral(ctx.db, referralId, { reminded_at: ctx.now });
  });
}
