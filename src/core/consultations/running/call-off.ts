import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { asSystem } from '../../shared/transaction.ts';
import { listStandingOf, lockConsultation, type ConsultationRow } from '../consultation-queries.ts';
import { endUnderLock } from './end-consultation.ts';

/**
 * Whatever of one who listens cannot be kept is called off, inside a verb's transaction that has locked her time and her room.
 * How many.
 */
export const callOff = (
  ctx: Ctx,
  specialist: { id: string; thing_id: string },
  cannotBeKept: (row: ConsultationRow) => boolean,
): Promise<number> =>
  asSystem(ctx, async (system) => {
    const standing = await listStandingOf(system.db, specialist.id, system.now);
    const meant = standing.filter((row) => row.starts_at > system.now && cannotBeKept(row));
    for (const { id } of meant) {
      const row = await lockConsultation(system.db, id);
      if (!row || row.ending !== null) continue;
      await recordDeed(system, await endUnderLock(system, row, 'called-off'));
    }
    return meant.length;
  });
