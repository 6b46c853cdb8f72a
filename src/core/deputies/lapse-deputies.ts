import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listOver, markEnded } from './deputy-queries.ts';

const atOnce = 100;

/** Ends the deputies whose last day has passed, from the night on that was named. Safe to repeat; returns how many. */
export async function lapseDeputies(ctx: Ctx): Promise<number> {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  return inTransaction(system, async (ctx) => {
    const over = await listOver(ctx.db, 'deputy', { now: ctx.now, limit: atOnce });
    for (const { id, until, person_id: personId, home_id: homeId } of over) {
      await markEnded(ctx.db, id, { at: until ?? ctx.now, by: null });
      await recordDeed(ctx, {
        verb: 'lapse-deputy',
        subjectId: id,
        personId,
        ...(homeId !== null && { homeId }),
      });
    }
    return over.length;
  });
}
