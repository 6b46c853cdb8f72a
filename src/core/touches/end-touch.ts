import { recordDeed } from '../deeds/record-deed.ts';
import { lockIntroductionOf } from '../introductions/introduction-queries.ts';
import { refuseIntroduction } from '../introductions/refuse-introduction.ts';
import { lockLinksWith, type LinkRow } from '../links/link-queries.ts';
import { declineLink } from '../links/parting/decline-link.ts';
import type { Ctx } from '../shared/ctx.ts';

async function lockHerLink({ db }: Ctx, personId: string): Promise<LinkRow | undefined> {
  const find = async () => (await lockLinksWith(db, personId)).find(({ kind }) => kind === 'woman');
  // One that was handed over while this waited for it has another in its place by now.
  return (await find()) ?? (await find());
}

/**
 * 不用联系我: she ends whatever somebody keeps touch with her by, for good; part of the verb by which she says so. False where there is
 * nothing. An introduction is looked for first: it may become a link meanwhile, and nothing becomes one. As the system.
 */
export async function endTouch(
  ctx: Ctx,
  { personId, by }: { personId: string; by: string },
): Promise<boolean> {
  const asked = await lockIntroductionOf(ctx.db, personId);
  if (asked) {
    await refuseIntroduction(ctx, asked);
    await recordDeed(ctx, { verb: 'answer-introduction', subjectId: asked.id, personId });
    return true;
  }
  const link = await lockHerLink(ctx, personId);
  if (!link) return false;
  await declineLink(ctx, link, { by });
  await recordDeed(ctx, { verb: 'end-link', subjectId: link.id, personId });
  return true;
}
