import { recordDeed } from '../deeds/record-deed.ts';
import { holdVillagesAlone } from '../divisions/hold-villages.ts';
import { listStanding } from '../divisions/village-version-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { districtAlone } from './district-alone.ts';
import { partVillages } from './moving/part-villages.ts';
import { goingOf, stateOf, undoUntil } from './village-merger.ts';
import {
  listInOthers,
  lockVillageMerger,
  markUndone,
  type VillageMergerRow,
} from './village-merger-queries.ts';

/** The one village stands, nobody else is about to merge it, and the old codes are free. */
async function checkWay(ctx: Ctx, merger: VillageMergerRow): Promise<void> {
  const [day, into] = [dayOf(ctx.now), merger.into_code];
  if ((await listStanding(ctx.db, [into], day)).length === 0) throw ruleBroken('villages-merged-on');
  if ((await listStanding(ctx.db, goingOf(merger), day)).length > 0) throw ruleBroken('code-in-use');
  if ((await listInOthers(ctx.db, merger.id, [into])).length > 0)
    throw ruleBroken('village-in-another-merger');
}

/**
 * For some days the district's office may undo it: from today on they are villages of their own again, and what began since in the
 * one village stays there. Forbidden; NotFound; RuleBroken `villages-not-merged`, `merger-too-long-ago`, and what stands in its way.
 */
export async function undoVillageMerger(ctx: Ctx, { mergerId }: { mergerId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    await districtAlone(ctx);
    await holdVillagesAlone(ctx);
    const merger = isId(mergerId) ? await lockVillageMerger(ctx.db, mergerId) : undefined;
    if (!merger) throw notFound('village-merger-not-found');
    const { merged_on: mergedOn } = merger;
    if (mergedOn === null || stateOf(merger) !== 'merged') throw ruleBroken('villages-not-merged');
    const day = dayOf(ctx.now);
    if (day > undoUntil(mergedOn)) throw ruleBroken('merger-too-long-ago');
    await checkWay(ctx, merger);
    const by = ctx.actor.personId;
    await asSystem(ctx, (ctx) => partVillages(ctx, { ...merger, merged_on: mergedOn, by }));
    await markUndone(ctx.db, merger.id, { on: day, at: ctx.now, by });
    await recordDeed(ctx, { verb: 'undo-village-merger', subjectId: merger.id });
  });
}
