import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { districtAlone } from './district-alone.ts';
import { lockWaiting } from './lock-waiting.ts';
import { markDropped } from './village-merger-queries.ts';

/** The villages stay as they are. Forbidden; NotFound; RuleBroken where it was done or dropped already. */
export async function dropVillageMerger(ctx: Ctx, { mergerId }: { mergerId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    await districtAlone(ctx);
    const { id } = await lockWaiting(ctx, mergerId);
    await markDropped(ctx.db, id, { at: ctx.now, by: ctx.actor.personId });
    await recordDeed(ctx, { verb: 'drop-village-merger', subjectId: id });
  });
}
