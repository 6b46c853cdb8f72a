import { noteLinksRead } from '../audit/note-links-read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { kindsOf, readKinds, type Care } from './care.ts';
import { listCaresOf } from './care-queries.ts';

/**
 * What an executive keeps in mind of those whom she keeps touch with, by their links; nobody else’s. `noted`: those on the list that she
 * has just opened with it, whose look is written down already. SignedOut.
 */
export async function listMyCares(
  ctx: Ctx,
  { noted = [] }: { noted?: readonly { personId: string }[] } = {},
): Promise<Map<string, Care>> {
  const rows = await inTransaction(personOnly(ctx), async (ctx) => {
    const today = dayOf(ctx.now);
    const rows = await listCaresOf(ctx.db, { heldBy: ctx.actor.personId, today });
    await noteLinksRead(ctx, rows, noted);
    return rows;
  });
  const opened = rows.map(async ({ id, kinds, keepUntil }) => {
    const care = { kinds: readKinds(await ctx.vault.open(kinds, kindsOf(id))), keepUntil };
    return [id, care] as const;
  });
  return new Map(await Promise.all(opened));
}
