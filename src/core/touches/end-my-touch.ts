import type { Ctx } from '../shared/ctx.ts';
import { endTouch } from './end-touch.ts';
import type { ProvenPhone } from './touch.ts';
import { withMyTouch } from './with-my-touch.ts';

/** One of those who keep touch with her, or are to ask her, does so no more; nobody asks her why. NotFound `touch-not-found`; SignedOut. */
export const endMyTouch = (
  ctx: Ctx,
  { touchId }: { touchId: string },
  { provenPhone }: { provenPhone: ProvenPhone },
): Promise<void> =>
  withMyTouch(ctx, { touchId, provenPhone }, (ctx, { personId }, by) => endTouch(ctx, { personId, by }));
