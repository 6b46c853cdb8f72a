import { divisionsActedFor } from '../offices/offices-acted-for.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { AnnouncementShown } from './announcement.ts';
import { mayWithdraw } from './announcement-policy.ts';
import { findAnnouncement, listHomesTold } from './announcement-queries.ts';
import { presentAnnouncement } from './list-announcements.ts';

/** One of them, home by home: where it was read, and where not yet. NotFound for other offices. */
export async function showAnnouncement(ctx: Ctx, id: string): Promise<AnnouncementShown> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const row = isId(id) ? await findAnnouncement(ctx, id) : undefined;
    const divisions = await divisionsActedFor(ctx);
    if (!row || !mayWithdraw({ divisions }, row)) throw notFound('announcement-not-found');
    return { ...presentAnnouncement(row), byHome: await listHomesTold(ctx.db, id) };
  });
}
