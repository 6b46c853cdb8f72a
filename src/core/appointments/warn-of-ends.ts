import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { warnDaysBefore } from './appointment.ts';
import { listTermsEnding, markWarned } from './appointment-queries.ts';

const atOnce = 100;
const dayMs = 86_400_000;

/** Tells hosts once that their last day is near. Safe to repeat; returns how many are told. */
export async function warnOfEnds(ctx: Ctx): Promise<number> {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  return inTransaction(system, async (ctx) => {
    const by = new Date(ctx.now.getTime() + warnDaysBefore * dayMs);
    const ending = await listTermsEnding(ctx.db, { now: ctx.now, by, limit: atOnce });
    for (const { id, person_id: personId, home_id } of ending) {
      await markWarned(ctx.db, id, ctx.now);
      const letters = [{ topic: 'appointment-ending', subjectId: id }] as const;
      const homeId = home_id ?? '';
      await recordDeed(ctx, { verb: 'warn-of-end', subjectId: id, personId, homeId, letters });
    }
    return ending.length;
  });
}
