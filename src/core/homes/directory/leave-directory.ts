import type { Ctx } from '../../shared/ctx.ts';

/**
 * Takes a home out of the directory, inside the verb's transaction: whoever looks for a home finds it no more. Its link
 * and its QR code lead on to `leadsTo`, with all that led to it before; nowhere where that is null.
 */
export async function leaveDirectory(
  ctx: Ctx,
  { homeId, leadsTo }: { homeId: string; leadsTo: string | null },
): Promise<void> {
  await ctx.db.deleteFrom('commons.homes').where('id', '=', homeId).execute();
  await standInDirectory(ctx, homeId);
  if (leadsTo === null) return;
  await ctx.db
    .updateTable('commons.former_homes')
    .set({ leads_to: leadsTo })
    .where('leads_to', '=', homeId)
    .execute();
  await ctx.db
    .insertInto('commons.former_homes')
    .values({ id: homeId, cell: ctx.cell.number, leads_to: leadsTo })
    .execute();
}

/** A home that the directory shows again is found there, and not by where its old address led. */
export const standInDirectory = (ctx: Ctx, homeId: string) =>
  ctx.db.deleteFrom('commons.former_homes').where('id', '=', homeId).execute();
