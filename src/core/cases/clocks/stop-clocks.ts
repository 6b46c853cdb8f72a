import type { ClockCode } from '../../clocks/clock.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { markStopped } from './case-clock-queries.ts';

/** Inside a verb of a case: what they ran for is done, or will never be. Without `clock` all that run about the row. */
export const stopClocks = async (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  about: { aboutId: string; clock?: ClockCode },
): Promise<void> => {
  await markStopped(db, { ...about, now });
};
