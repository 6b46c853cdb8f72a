import { noteLinksRead } from '../audit/note-links-read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { noteOf, type Channel } from './visit.ts';
import { listRecentOf } from './visit-queries.ts';

/** `note`: what she wrote for herself; null where she wrote nothing. */
export type RecentVisit = {
  id: string;
  linkId: string;
  on: string;
  channel: Channel;
  note: string | null;
};

/**
 * The last three visits on each link that somebody holds, by their links, the newest first, with what she noted for herself alone. `noted`:
 * those on the list that she has just opened with it, whose look is written down already. SignedOut.
 */
export async function listRecentVisits(
  ctx: Ctx,
  { noted = [] }: { noted?: readonly { personId: string }[] } = {},
): Promise<Map<string, RecentVisit[]>> {
  const rows = await inTransaction(personOnly(ctx), async (ctx) => {
    const rows = await listRecentOf(ctx, ctx.actor.personId);
    await noteLinksRead(ctx, rows, noted);
    return rows;
  });
  const opened = rows.map(async ({ id, linkId, on, channel, note }) => ({
    ...{ id, linkId, on, channel },
    note: note && (await ctx.vault.open(note, noteOf(id))),
  }));
  return Map.groupBy(await Promise.all(opened), ({ linkId }) => linkId);
}
