import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { districtAlone } from '../district-alone.ts';
import { presentVillageMerger, type VillageMergerSeen } from './present-village-merger.ts';
import { listRows } from '../village-merger-queries.ts';

/** A district has few of them in all its years. */
const most = 100;

/** Villages that became one, or shall, the newest first. Forbidden but to the district's office. */
export async function listVillageMergers(ctx: Ctx): Promise<VillageMergerSeen[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    await districtAlone(ctx);
    const seen: VillageMergerSeen[] = [];
    for (const row of await listRows(ctx.db, most)) seen.push(await presentVillageMerger(ctx, row));
    return seen;
  });
}
