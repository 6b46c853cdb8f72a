import { releaseClaim } from '../../claims/release-claim.ts';
import type { Ctx } from '../../shared/ctx.ts';
import type { ConsultationRow } from '../consultation-queries.ts';

/** Frees her time and the room, in the order of their things. Runs as the system; nobody waits for either. */
export async function giveBackTime(ctx: Ctx, row: ConsultationRow): Promise<void> {
  const claims = [
    { id: row.claim_id, thingId: row.thing_id },
    { id: row.room_claim_id, thingId: row.room_thing_id },
  ].sort((a, b) => (a.thingId < b.thingId ? -1 : 1));
  for (const claim of claims) await releaseClaim(ctx, { ...claim, by: null });
}
