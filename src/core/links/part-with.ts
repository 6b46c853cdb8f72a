import { forgetWithTheSame } from '../people/same/forget-with-the-same.ts';
import { listMergedInto } from '../people/same/merged-queries.ts';
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
  const merged = await listMergedInto(ctx, link.person_id);
  await forgetNotesOf(ctx.db, [link.person_id, ...merged.map(({ personId }) => personId)]);
  await forgetWithTheSame(ctx, link.person_id);
}
