import type { Ctx } from '../../shared/ctx.ts';
import { actAsHer, findHers, type Trying, type Whose } from './act-as-her.ts';
import { closeHers } from './close-hers.ts';

/** No more, whatever she was asked for: the home finds it no longer, and her words have a day. NotFound. Safe to repeat. */
export async function takeDownHers(
  ctx: Ctx,
  { whose }: { whose: Whose },
  trying: Trying = {},
): Promise<void> {
  const hers = await findHers(ctx, whose, trying);
  await actAsHer(ctx, hers, {
    verb: 'take-down-talent',
    work: async (ctx, request) => ((await closeHers(ctx, request)) ? [] : null),
  });
}
