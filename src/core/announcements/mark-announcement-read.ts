import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listHomesTold, markReadAt } from './announcement-queries.ts';

/**
 * It has been read at the homes that she keeps, and leaves their page. Which of them is noted, not by whom, so nothing of
 * it stands in the audit. Safe to repeat: the first reading stands.
 */
export async function markAnnouncementRead(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const kept = await listHomesKeptBy(ctx.db, ctx.actor.personId);
    const told = isId(id) ? await listHomesTold(ctx.db, id) : [];
    const homeIds = told.map((home) => home.id).filter((homeId) => kept.some(({ id }) => id === homeId));
    if (homeIds.length === 0) throw notFound('announcement-not-found');
    await markReadAt(ctx.db, id, { homeIds, at: ctx.now });
  });
}
