import { recordDeed } from '../deeds/record-deed.ts';
import { forbiddenTo } from '../offices/forbidden-to.ts';
import { divisionsActedFor } from '../offices/offices-acted-for.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound, ruleBroken } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { mayWithdraw } from './announcement-policy.ts';
import { findAnnouncement, lockAnnouncement, markWithdrawn } from './announcement-queries.ts';

/** Takes it off the hosts' pages. That it was said, to whom and when it was taken back stays. */
export async function withdrawAnnouncement(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const seen = isId(id) ? await findAnnouncement(ctx, id) : undefined;
    if (!seen) throw notFound('announcement-not-found');
    // What she may see and not change, the database does not lock for her.
    const announcement = (await lockAnnouncement(ctx.db, id)) ?? seen;
    const divisions = await divisionsActedFor(ctx);
    if (!mayWithdraw({ divisions }, announcement)) throw await forbiddenTo(ctx);
    if (announcement.withdrawn_at) throw ruleBroken('announcement-withdrawn');
    await markWithdrawn(ctx.db, id, { at: ctx.now, by: ctx.actor.personId });
    await recordDeed(ctx, { verb: 'withdraw-announcement', subjectId: id });
  });
}
