import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listOver, markEnded } from '../deputies/deputy-queries.ts';
import { endDeputiesAt } from '../deputies/end-deputies-at.ts';

const atOnce = 100;

/** Ends the hosts whose last day has passed, from the night on that was named. Safe to repeat; returns how many. */
export async function lapseAppointments(ctx: Ctx): Promise<number> {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  return inTransaction(system, async (ctx) => {
    const over = await listOver(ctx.db, 'host', { now: ctx.now, limit: atOnce });
    for (const { id, until, person_id: personId, home_id } of over) {
      const homeId = home_id ?? '';
      const end = { at: until ?? ctx.now, by: null };
      await markEnded(ctx.db, id, end);
      await endDeputiesAt(ctx, { homeId, personId, as: 'appointed_by' }, end);
      const letters = [{ topic: 'appointment-ended', subjectId: id }] as const;
      await recordDeed(ctx, { verb: 'lapse-appointment', subjectId: id, personId, homeId, letters });
    }
    return over.length;
  });
}
