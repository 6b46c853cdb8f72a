import { lockIntroductionOf, type IntroductionRow } from '../introductions/introduction-queries.ts';
import { lockLinksWith, type LinkRow } from '../links/link-queries.ts';
import { standsAs } from '../people/same/merged-queries.ts';
import type { Ctx } from '../shared/ctx.ts';

export type Locked = { asked: IntroductionRow; link?: never } | { asked?: never; link: LinkRow };

async function lock(ctx: Ctx, personId: string): Promise<Locked | undefined> {
  const standing = await standsAs(ctx, personId);
  const asked = await lockIntroductionOf(ctx.db, standing);
  const links = asked ? [] : await lockLinksWith(ctx.db, standing);
  const link = links.find(({ kind }) => kind === 'woman');
  // Whom an office found to be another, or no more to be another, while this waited, stands elsewhere by now.
  if ((await standsAs(ctx, personId)) !== standing) return undefined;
  if (asked) return { asked };
  return link && { link };
}

/**
 * By what somebody is in touch with her, or is to ask her, also where she stands as another woman by now; until the transaction ends
 * nothing else becomes of it. An introduction is looked for first: it may become a link meanwhile, and nothing becomes one. As the system.
 */
export const lockTouch = async (ctx: Ctx, personId: string): Promise<Locked | undefined> =>
  // One that was handed over, or answered, while this waited for it has another in its place by now.
  (await lock(ctx, personId)) ?? (await lock(ctx, personId));
