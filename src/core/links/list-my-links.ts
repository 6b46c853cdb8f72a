import { noteLinksRead } from '../audit/note-links-read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listLinksOf } from './link-queries.ts';
import { myLink, type MyLink } from './my-link.ts';

/** Whom an executive keeps touch with today, whoever is to be seen first first; nobody where she is none. SignedOut. */
export async function listMyLinks(ctx: Ctx): Promise<MyLink[]> {
  const rows = await inTransaction(personOnly(ctx), async (ctx) => {
    const rows = await listLinksOf(ctx.db, ctx.actor.personId);
    await noteLinksRead(ctx, rows);
    return rows;
  });
  return rows.map((row) => myLink(row, dayOf(ctx.now)));
}
