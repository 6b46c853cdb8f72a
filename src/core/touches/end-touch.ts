import { recordDeed } from '../deeds/record-deed.ts';
import { refuseIntroduction } from '../introductions/refuse-introduction.ts';
import { declineLink } from '../links/parting/decline-link.ts';
import type { Ctx } from '../shared/ctx.ts';
import { lockTouch } from './lock-touch.ts';

/**
 * 不用联系我: she ends whatever somebody keeps touch with her by, for good; part of the verb by which she says so. False where there is
 * nothing. As the system.
 */
export async function endTouch(
  ctx: Ctx,
  { personId, by }: { personId: string; by: string },
): Promise<boolean> {
  const touch = await lockTouch(ctx, personId);
  if (touch?.asked) {
    await refuseIntroduction(ctx, touch.asked);
    await recordDeed(ctx, { verb: 'answer-introduction', subjectId: touch.asked.id, personId });
  }
  if (touch?.link) {
    await declineLink(ctx, touch.link, { by });
    await recordDeed(ctx, { verb: 'end-link', subjectId: touch.link.id, personId });
  }
  return touch !== undefined;
}
