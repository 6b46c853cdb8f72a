import { z } from 'zod';
import { officeOnly } from '../offices/office-only.ts';
import { pageOf, readCursor } from '../shared/cursor.ts';
import type { Ctx, Page } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import type { Announcement } from './announcement.ts';
import { listAnnouncementRows, listUnkept, type AnnouncementRow } from './announcement-queries.ts';

const After = z.tuple([z.uuid()]);
const shownAtOnce = 20;

export const presentAnnouncement = (row: AnnouncementRow, homesUnkept: number): Announcement => ({
  ...{ id: row.id, body: row.body, announcedAt: row.announced_at, lastDay: row.last_day },
  ...{ withdrawnAt: row.withdrawn_at, homes: row.homes, homesRead: row.homes_read, homesUnkept },
});

/** What her office and those below it have said, the newest first, also what was withdrawn. */
export async function listAnnouncements(
  ctx: Ctx,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<Page<Announcement>> {
  const before = cursor === undefined ? undefined : readCursor(cursor, After)[0];
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { prefixes } = await officeOnly(ctx);
    const rows = await listAnnouncementRows(ctx, { prefixes, before, limit: shownAtOnce + 1 });
    const ids = rows.map(({ id }) => id);
    const unkept = Map.groupBy(
      await asSystem(ctx, (ctx) => listUnkept(ctx, ids)),
      (row) => row.announcement_id,
    );
    return pageOf(rows, shownAtOnce, {
      present: (row) => presentAnnouncement(row, unkept.get(row.id)?.length ?? 0),
      keyOf: (row) => [row.id],
    });
  });
}
