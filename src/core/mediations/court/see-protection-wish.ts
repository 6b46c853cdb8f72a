import { z } from 'zod';
import { actOnCase } from '../../cases/act-on-case.ts';
import { stopClocks } from '../../cases/clocks/stop-clocks.ts';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { protectionFindings } from '../mediation.ts';
import { getEntrusted } from './get-entrusted.ts';
import { listProtectionWishes, markProtectionSeen } from './protection-queries.ts';

export const SeeProtectionWish = z.strictObject({ caseId: z.string(), found: z.enum(protectionFindings) });
export type SeeProtectionWish = z.input<typeof SeeProtectionWish>;

/**
 * Somebody has looked at the newest wish to be protected: an order is applied for, or not now. Also once the mediation is over. NotFound
 * `no-protection-asked`; Conflict `not-entrusted`, `protection-seen-already`.
 */
export async function seeProtectionWish(ctx: Ctx, input: SeeProtectionWish, once: Once = {}): Promise<void> {
  const { caseId, found } = parseInput(SeeProtectionWish, input);
  const of = { act: 'end-mediation', caseId, evenClosed: true } as const;
  await actOnCase(ctx, { ...once, verb: 'see-protection-wish', ...of, wish: { found } }, async (ctx) => {
    const docket = await getEntrusted(ctx, caseId);
    const [last] = await listProtectionWishes(ctx.db, docket.id);
    if (!last) throw notFound('no-protection-asked');
    if (last.seen_at !== null) throw conflict('protection-seen-already');
    await markProtectionSeen(ctx.db, last.id, { seen_at: ctx.now, seen_by: ctx.actor.personId, found });
    await stopClocks(ctx, { aboutId: last.id, clock: 'mediation-protection-request' });
    return {};
  });
}
