import { forgetCare } from '../cares/drop-care.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { ProvenPhone } from './touch.ts';
import { withMyTouch } from './with-my-touch.ts';

/**
 * Nothing more is to be kept in mind of her by one who keeps touch with her, and goes on doing so. Safe to repeat. NotFound
 * `touch-not-found`; SignedOut.
 */
export const endMyCare = (
  ctx: Ctx,
  { touchId }: { touchId: string },
  { provenPhone }: { provenPhone: ProvenPhone },
): Promise<void> =>
  withMyTouch(ctx, { touchId, provenPhone }, async (ctx, { id: linkId, personId }) => {
    await forgetCare(ctx, { linkId, personId });
    return true;
  });
