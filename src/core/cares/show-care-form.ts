import { noteLinksRead } from '../audit/note-links-read.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findMyWoman } from './care-queries.ts';

/** For the form by which an executive asks a woman: who she is, and nothing of what she said before. NotFound `link-not-found`. */
export async function showCareForm(ctx: Ctx, { linkId }: { linkId: string }): Promise<{ name: string }> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const heldBy = ctx.actor.personId;
    const woman = isId(linkId) ? await findMyWoman(ctx.db, { linkId, heldBy }) : undefined;
    if (!woman) throw notFound('link-not-found');
    await noteLinksRead(ctx, [woman]);
    return { name: woman.name ?? '' };
  });
}
