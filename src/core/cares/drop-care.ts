import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { deleteCare, lockMyWoman } from './care-queries.ts';

type Whose = { linkId: string; personId: string };

/** It is gone at once, whoever says so; part of the verb by which it is said. False where there was nothing. */
export async function forgetCare(ctx: Ctx, { linkId, personId }: Whose): Promise<boolean> {
  const isGone = await deleteCare(ctx.db, linkId);
  if (isGone) await recordDeed(ctx, { verb: 'drop-care', subjectId: linkId, personId });
  return isGone;
}

/** Her executive takes away what she kept in mind of a woman. Safe to repeat. NotFound `link-not-found` for everybody else. */
export async function dropCare(ctx: Ctx, { linkId }: { linkId: string }): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const heldBy = ctx.actor.personId;
    const woman = isId(linkId) ? await lockMyWoman(ctx.db, { linkId, heldBy }) : undefined;
    if (!woman) throw notFound('link-not-found');
    await forgetCare(ctx, { linkId, personId: woman.personId });
  });
}
