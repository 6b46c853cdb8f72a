import type { ClockCode } from '../../clocks/clock.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { markOthersStopped, markStopped } from './case-clock-queries.ts';
import { outlastsClosing } from './outlasts-closing.ts';

/** Inside a verb of a case: what they ran for is done, or will never be. Without `clock` all that run about the row. */
export const stopClocks = async (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  about: { aboutId: string; clock?: ClockCode },
): Promise<void> => {
  await markStopped(db, { ...about, now });
};

/** Inside the verb that closes a case: nobody is reminded any more of what is not looked after once it is closed. */
export const stopClocksOfClosed = async (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { caseId }: { caseId: string },
): Promise<void> => {
  await markOthersStopped(db, { caseId, but: outlastsClosing, now });
};
