import type { Ctx } from '../../shared/ctx.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { lockThings } from '../booking/take-time.ts';
import { lockConsultation, type ConsultationRow } from '../consultation-queries.ts';

/**
 * A booking as it stands once its things, and others that are wanted besides, are locked, and then its row: in this order
 * everywhere, so that nobody waits for each other. Asked as the system. Conflict `consultation-moved` where it has other hours by
 * now, `consultation-ended`.
 */
export async function underLock(
  ctx: Ctx,
  row: Pick<ConsultationRow, 'id' | 'claim_id' | 'thing_id' | 'room_thing_id'>,
  others: readonly string[] = [],
): Promise<ConsultationRow> {
  await lockThings(ctx, [row.thing_id, row.room_thing_id, ...others]);
  const now = await lockConsultation(ctx.db, row.id);
  if (!now) throw notFound('consultation-not-found');
  if (now.claim_id !== row.claim_id) throw conflict('consultation-moved');
  if (now.ending !== null) throw conflict('consultation-ended');
  return now;
}
