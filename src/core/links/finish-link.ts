import { deleteCare } from '../cares/care-queries.ts';
import { changeLoad } from '../executives/change-load.ts';
import { insertChanges } from '../reach/reach-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { differenceOf } from './difference.ts';
import { loadOf, type Leaving } from './link.ts';
import { getHistory, markLinkLeft, type LinkRow } from './link-queries.ts';

/**
 * A link that is locked ends with today, with all that it changes of the figures; what was kept in mind of her goes with it, for her yes
 * was to this executive. Part of the verb that ends it. Rows are taken in one order, here and wherever somebody leaves or is
 * erased: people, links, executives (several by their ids), what is kept in mind; so no two of these verbs wait for each other. Whoever is there by
 * name alone is forgotten last: who writes of her at that moment may have to go again.
 */
export async function finishLink(
  ctx: Ctx,
  link: LinkRow,
  { why, by, deedId }: { why: Leaving; by: string; deedId: string },
): Promise<void> {
  const today = dayOf(ctx.now);
  const before = await getHistory(ctx.db, link);
  const { chairs, links } = loadOf(link.kind);
  await markLinkLeft(ctx.db, link.id, { on: today, at: ctx.now, by, why });
  const fewer = await changeLoad(ctx, link.executive_id, { chairs: -chairs, links: -links });
  await deleteCare(ctx.db, link.id);
  await insertChanges(ctx, deedId, [...differenceOf(before, { ...before, leftOn: today }), ...fewer]);
}
