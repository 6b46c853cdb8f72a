import { findVillageNow } from '../../divisions/find-village-now.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { listVillagesOfGroups, takeLeadersOf } from './part-queries.ts';

/**
 * Whoever was named since for a group of a village that is one of its own again goes back there with it, also where nobody led it when the
 * villages became one. Once they are villages of their own again.
 */
export async function takeLeadersSince(ctx: Ctx, merger: { id: string; into_code: string }): Promise<void> {
  for (const ofCode of await listVillagesOfGroups(ctx, merger)) {
    const village = await findVillageNow(ctx.db, ofCode, ctx.now);
    if (village && village.code !== merger.into_code)
      await takeLeadersOf(ctx, { ...merger, ofCode, villageCode: village.code });
  }
}
