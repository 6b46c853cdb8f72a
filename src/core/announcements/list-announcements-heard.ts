import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { AnnouncementHeard } from './announcement.ts';
import { listHeardAt } from './announcement-queries.ts';

/** What the office has said to the homes that she keeps and nobody has read there yet. */
export async function listAnnouncementsHeard(ctx: Ctx): Promise<AnnouncementHeard[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const kept = await listHomesKeptBy(ctx.db, ctx.actor.personId);
    if (kept.length === 0) return [];
    const homeIds = kept.map(({ id }) => id);
    const heard = new Map<string, AnnouncementHeard>();
    for (const { homeId, homeName, ...row } of await listHeardAt(ctx.db, homeIds, dayOf(ctx.now))) {
      const known = heard.get(row.id) ?? { ...row, withdrawn: false, read: false, homes: [] };
      heard.set(row.id, { ...known, homes: [...known.homes, { id: homeId, name: homeName }] });
    }
    return [...heard.values()];
  });
}
