import { endAllAt } from '../appointments/end-all-at.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { leaveDirectory } from '../homes/directory/leave-directory.ts';
import { publishHomes } from '../homes/publish-home.ts';
import { lockBothHomes } from '../mergers/lock-both-homes.ts';
import { dropMergersOf, lockMerger, markMerged } from '../mergers/merger-queries.ts';
import { moveActivities } from '../mergers/move-activities.ts';
import { moveBelongings } from '../mergers/moving-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { markClosed } from './home-below-queries.ts';

/**
 * Makes one home of two that were prepared for it, all or nothing: what is still to come, teams, photos and drafts move,
 * link and QR code of the old home lead to the new one. Whoever has signed up is told where it is now, who keeps the new
 * home that something came, who kept the old one that her time there has ended. What has been stays where it was.
 * NotFound where somebody was faster.
 */
export async function mergeHomes(ctx: Ctx, { mergerId }: { mergerId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const merger = isId(mergerId) ? await lockMerger(ctx.db, mergerId) : undefined;
    if (!merger) throw notFound('merger-not-found');
    const { from_id: fromId, into_id: intoId } = merger;
    await lockBothHomes(ctx, { fromId, intoId });
    const end = { at: ctx.now, by: ctx.actor.personId };
    const moved = await asSystem(ctx, async () => {
      await moveBelongings(ctx, { fromId, intoId });
      return moveActivities(ctx, { fromId, intoId });
    });
    await markMerged(ctx.db, merger.id, end);
    await asSystem(ctx, (ctx) => dropMergersOf(ctx.db, fromId, end));
    await markClosed(ctx.db, fromId, { ...end, mergedInto: intoId });
    await leaveDirectory(ctx, { homeId: fromId, leadsTo: intoId });
    await publishHomes(ctx, [intoId]);
    const letters = [...moved, ...(await endAllAt(ctx, fromId))];
    await recordDeed(ctx, { verb: 'merge-homes', subjectId: merger.id, homeId: intoId, letters });
  });
}
