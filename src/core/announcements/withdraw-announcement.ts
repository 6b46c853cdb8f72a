import { recordDeed } from '../deeds/record-deed.ts';
import { listDivisionsStaffedBy } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden, notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { mayWithdraw } from './announcement-policy.ts';
import { lockAnnouncement, markWithdrawn } from './announcement-queries.ts';

/** Takes it off the hosts' pages. That it was said, to whom and when it was taken back stays. */
export async function withdrawAnnouncement(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const announcement = isId(id) ? await lockAnnouncement(ctx.db, id) : undefined;
    if (!announcement) throw notFound('announcement-not-found');
    const divisions = await listDivisionsStaffedBy(ctx.db, ctx.actor.personId);
    if (!mayWithdraw({ divisions }, announcement)) throw forbidden();
    if (announcement.withdrawn_at) throw ruleBroken('announcement-withdrawn');
    await markWithdrawn(ctx.db, id, { at: ctx.now, by: ctx.actor.personId });
    await recordDeed(ctx, { verb: 'withdraw-announcement', subjectId: id });
  });
}
