import {
  lockIntroductionOf,
  markIntroduction,
  type IntroductionRow,
} from '../introductions/introduction-queries.ts';
import { finishLink } from '../links/finish-link.ts';
import { lockLinksOfWomen, type LinkRow } from '../links/link-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { invalid, notFound } from '../shared/errors.ts';

export type Both = { links: LinkRow[]; introductions: IntroductionRow[] };

async function lock(ctx: Ctx, personIds: readonly string[]): Promise<Both> {
  const links = await lockLinksOfWomen(ctx.db, personIds);
  const introductions: IntroductionRow[] = [];
  for (const personId of [...personIds].sort()) {
    const asked = await lockIntroductionOf(ctx.db, personId);
    if (asked) introductions.push(asked);
  }
  return { links, introductions };
}

/**
 * By what both are in touch with somebody or are to be asked; in the order in which everybody locks them, links first. What was handed over, or
 * became a link, while this waited for it, is looked for once more. As the system.
 */
export async function lockBoth(ctx: Ctx, personIds: readonly string[]): Promise<Both> {
  const both = await lock(ctx, personIds);
  const isWhole = both.links.length + both.introductions.length >= personIds.length;
  return isWhole ? both : lock(ctx, personIds);
}

type Ended = { ended_link_id: string } | { ended_introduction_id: string };

/**
 * The link of the one who goes ends today, or what she was to be asked is answered; visits stay with the link on which they were made. Invalid
 * `not-asked-yet`: whoever was not asked yet cannot stay in the place of one who said yes. As the system.
 */
export async function endTheOther(
  ctx: Ctx,
  { links, introductions }: Both,
  { goes, by }: { goes: string; by: string },
): Promise<Ended> {
  const link = links.find(({ person_id: id }) => id === goes);
  if (link) {
    if (links.length < 2) throw invalid([{ path: 'staysId', code: 'not-asked-yet' }]);
    await finishLink(ctx, link, { why: 'same-woman', by, deedId: ctx.newId() });
    return { ended_link_id: link.id };
  }
  const asked = introductions.find(({ person_id: id }) => id === goes);
  if (!asked) throw notFound('same-women-not-found');
  await markIntroduction(ctx.db, asked.id, { answer: 'same', at: ctx.now });
  return { ended_introduction_id: asked.id };
}
