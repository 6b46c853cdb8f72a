import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { lockBothHomes } from './lock-both-homes.ts';
import { lockMerger, markDropped } from './merger-queries.ts';

/** The two homes stay two. NotFound where it was merged or dropped already. */
export async function dropMerger(ctx: Ctx, { mergerId }: { mergerId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const merger = isId(mergerId) ? await lockMerger(ctx.db, mergerId) : undefined;
    if (!merger) throw notFound('merger-not-found');
    await lockBothHomes(ctx, { fromId: merger.from_id, intoId: merger.into_id });
    await markDropped(ctx.db, merger.id, { at: ctx.now, by: ctx.actor.personId });
    await recordDeed(ctx, { verb: 'drop-merger', subjectId: merger.id, homeId: merger.from_id });
  });
}
