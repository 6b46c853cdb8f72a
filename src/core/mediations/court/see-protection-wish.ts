import { z } from 'zod';
import { actOnCase } from '../../cases/act-on-case.ts';
import { stopClocks } from '../../cases/clocks/stop-clocks.ts';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { anId } from '../docket-words.ts';
import { protectionFindings } from '../mediation.ts';
import { getEntrusted } from './get-entrusted.ts';
import { findProtectionWish, markProtectionSeen } from './protection-queries.ts';

export const SeeProtectionWish = z.strictObject({
  caseId: z.string(),
  /** The one that was looked at: another may have been noted since. */
  wishId: anId,
  found: z.enum(protectionFindings),
});
export type SeeProtectionWish = z.input<typeof SeeProtectionWish>;

/**
 * Somebody has looked at this wish to be protected: an order is applied for, or not now. Also once the mediation is over. NotFound
 * `no-protection-asked`; Conflict `not-entrusted`, `protection-seen-already`.
 */
export async function seeProtectionWish(ctx: Ctx, input: SeeProtectionWish, once: Once = {}): Promise<void> {
  const { caseId, wishId, found } = parseInput(SeeProtectionWish, input);
  const of = { act: 'end-mediation', caseId, evenClosed: true } as const;
  await actOnCase(
    ctx,
    { ...once, verb: 'see-protection-wish', ...of, wish: { wishId, found } },
    async (ctx) => {
      const docket = await getEntrusted(ctx, caseId);
      const asked = await findProtectionWish(ctx.db, docket.id, wishId);
      if (!asked) throw notFound('no-protection-asked');
      if (asked.seen_at !== null) throw conflict('protection-seen-already');
      await markProtectionSeen(ctx.db, wishId, { seen_at: ctx.now, seen_by: ctx.actor.personId, found });
      await stopClocks(ctx, { aboutId: wishId, clock: 'mediation-protection-request' });
      return {};
    },
  );
}
