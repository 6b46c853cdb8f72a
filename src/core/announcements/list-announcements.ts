import { z } from 'zod';
import { officeOnly } from '../offices/office-only.ts';
import { pageOf, readCursor } from '../shared/cursor.ts';
import type { Ctx, Page } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import type { Announcement } from './announcement.ts';
import { listAnnouncementRows, listNamesOf, listUnkept } from './announcement-queries.ts';
import { presentAnnouncement } from './present-announcement.ts';

const After = z.tuple([z.uuid()]);
const shownAtOnce = 20;

/**
 * What her office and those below it have said, and those above it to homes of hers, the newest first, also what was
 * withdrawn.
 */
export async function listAnnouncements(
  ctx: Ctx,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<Page<Announcement>> {
  const before = cursor === undefined ? undefined : readCursor(cursor, After)[0];
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { divisions, prefixes } = await officeOnly(ctx);
    const rows = await listAnnouncementRows(ctx, { prefixes, before, limit: shownAtOnce + 1 });
    const authors = rows.map((row) => row.announced_by);
    const ids = rows.map(({ id }) => id);
    const { names, unkept } = await asSystem(ctx, async (ctx) => ({
      names: await listNamesOf(ctx.db, authors),
      unkept: Map.groupBy(
        await listUnkept(ctx, { announcementIds: ids, prefixes }),
        (row) => row.announcement_id,
      ),
    }));
    return pageOf(rows, shownAtOnce, {
      present: (row) =>
        presentAnnouncement(row, { divisions, names, unkept: unkept.get(row.id)?.length ?? 0 }),
      keyOf: (row) => [row.id],
    });
  });
}
