import { listFreeTimes } from '../../../core/consultations/booking/list-free-times.ts';
import type { ConsultationTold } from '../../../core/consultations/returning/look-up-consultation.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import type { Found } from './found.ts';

/** Other times of the same kind: to move to while hers stands, and to come again once it does not. */
export async function freeFor(ctx: Ctx, { appointed }: ConsultationTold): Promise<Found['free']> {
  if (appointed === null) return [];
  const free = await listFreeTimes(ctx, { kind: appointed.kind });
  return free.filter(({ times }) => times.length > 0);
}
