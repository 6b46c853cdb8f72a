import { forgetNameOnly } from '../people/forget-name-only.ts';
import { forgetPhone } from '../people/phones/kept-phone-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { finishLink } from './finish-link.ts';
import type { Leaving } from './link.ts';
import { forgetNotesOf, type LinkRow } from './link-queries.ts';

/**
 * Nobody keeps touch with her any more: what was noted of her and her phone are forgotten, and her name too where nothing else of hers stands. The
 * days and the figures stay. Asked as the system, of a link that is locked.
 */
export async function partWith(ctx: Ctx, link: LinkRow, how: { why: Leaving; by: string }): Promise<void> {
  await finishLink(ctx, link, { ...how, deedId: ctx.newId() });
  await forgetNotesOf(ctx.db, link.person_id);
  await forgetPhone(ctx.db, link.person_id);
  await forgetNameOnly(ctx, link.person_id);
}
