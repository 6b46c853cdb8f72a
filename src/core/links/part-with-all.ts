import { findExecutiveOf, lockEachExecutive } from '../executives/executive-queries.ts';
import { leaveOffice } from '../executives/leave-office.ts';
import type { Ctx } from '../shared/ctx.ts';
import { lockLinksWith } from './link-queries.ts';
import { partWith } from './part-with.ts';

/**
 * She leaves the system: nobody keeps touch with her any more, and she with nobody; whom she kept touch with waits to be handed over,
 * without what she had noted. Part of the verb that erases her. Asked as the system.
 */
export async function partWithAll(ctx: Ctx, personId: string): Promise<void> {
  const links = await lockLinksWith(ctx.db, personId);
  const own = await findExecutiveOf(ctx.db, personId);
  const touched = [...links.map((link) => link.executive_id), own?.id ?? []].flat();
  await lockEachExecutive(ctx.db, touched);
  for (const link of links)
    if (link.kind === 'woman') await partWith(ctx, link, { why: 'declined', by: personId });
  await leaveOffice(ctx, personId);
}
