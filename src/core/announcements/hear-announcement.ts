import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { AnnouncementHeard } from './announcement.ts';
import { findAnnouncement, listHomesTold } from './announcement-queries.ts';

/** One of them for who keeps a home to which it was said; also when it is read, over or withdrawn. NotFound for others. */
export async function hearAnnouncement(ctx: Ctx, id: string): Promise<AnnouncementHeard> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const row = isId(id) ? await findAnnouncement(ctx, id) : undefined;
    const kept = await listHomesKeptBy(ctx.db, ctx.actor.personId);
    const told = row ? await listHomesTold(ctx.db, id) : [];
    const hers = told.filter((home) => kept.some(({ id }) => id === home.id));
    if (!row || hers.length === 0) throw notFound('announcement-not-found');
    return {
      ...{ id: row.id, body: row.body, announcedAt: row.announced_at, lastDay: row.last_day },
      withdrawn: row.withdrawn_at !== null,
      homes: hers.map(({ id, name }) => ({ id, name })),
      read: hers.every(({ readAt }) => readAt !== null),
    };
  });
}
