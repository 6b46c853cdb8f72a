import { isWithin, prefixOf } from '../divisions/division.ts';
import { divisionsActedFor } from '../offices/offices-acted-for.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import type { AnnouncementShown } from './announcement.ts';
import { mayRead } from './announcement-policy.ts';
import { findAnnouncement, listHomesTold, listNamesOf, listUnkept } from './announcement-queries.ts';
import { presentAnnouncement } from './present-announcement.ts';

/** One of them, home by home of her office's: where it was read, and where not yet. NotFound for other offices. */
export async function showAnnouncement(ctx: Ctx, id: string): Promise<AnnouncementShown> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const row = isId(id) ? await findAnnouncement(ctx, id) : undefined;
    const divisions = await divisionsActedFor(ctx);
    const told = row ? await listHomesTold(ctx.db, id) : [];
    if (!row || !mayRead({ divisions }, row, told)) throw notFound('announcement-not-found');
    // A host's own home may lie elsewhere.
    const hers = told.filter((home) => divisions.some((office) => isWithin(home.division_code, office)));
    const counts = { homes: hers.length, homes_read: hers.filter(({ readAt }) => readAt !== null).length };
    const { names, rows } = await asSystem(ctx, async (ctx) => ({
      names: await listNamesOf(ctx.db, [row.announced_by]),
      rows: await listUnkept(ctx, { announcementIds: [id], prefixes: divisions.map(prefixOf) }),
    }));
    const unkept = new Set(rows.map((home) => home.home_id));
    return {
      ...presentAnnouncement({ ...row, ...counts }, { divisions, names, unkept: unkept.size }),
      byHome: hers.map(({ id, name, readAt }) => ({ id, name, readAt, isKept: !unkept.has(id) })),
    };
  });
}
