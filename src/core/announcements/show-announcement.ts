import { divisionsActedFor } from '../offices/offices-acted-for.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import type { AnnouncementShown } from './announcement.ts';
import { mayWithdraw } from './announcement-policy.ts';
import { findAnnouncement, listHomesTold, listUnkept } from './announcement-queries.ts';
import { presentAnnouncement } from './list-announcements.ts';

/** One of them, home by home: where it was read, and where not yet. NotFound for other offices. */
export async function showAnnouncement(ctx: Ctx, id: string): Promise<AnnouncementShown> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const row = isId(id) ? await findAnnouncement(ctx, id) : undefined;
    const divisions = await divisionsActedFor(ctx);
    if (!row || !mayWithdraw({ divisions }, row)) throw notFound('announcement-not-found');
    const unkept = (await asSystem(ctx, (ctx) => listUnkept(ctx, [id]))).map(({ home_id }) => home_id);
    const homes = await listHomesTold(ctx.db, id);
    return {
      ...presentAnnouncement(row, unkept.length),
      byHome: homes.map((home) => ({ ...home, isKept: !unkept.includes(home.id) })),
    };
  });
}
