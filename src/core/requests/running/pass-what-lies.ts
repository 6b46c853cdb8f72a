import { listDistrictClocks } from '../../district-clocks/district-clock-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { levelAsked } from '../request.ts';
import { listLeftAtHomes } from './due-queries.ts';
import { eachOf } from './each-of.ts';
import { noteMark } from './note-mark.ts';
import { runClock } from './run-clock.ts';

/** How long a task may lie at a home before the district looks after it: a volunteer may be ill, or gone. */
const mostDaysAtAHome = 7;

/** What lies at a home untouched, or at one that nobody keeps any more, goes to the desk, where it has a clock. Returns how many. */
export const passWhatLies = (ctx: Ctx): Promise<number> => {
  const before = new Date(ctx.now.getTime() - mostDaysAtAHome * 86_400_000);
  return eachOf(ctx, {
    next: ({ db }, limit) => listLeftAtHomes(db, { before, limit }),
    work: async (ctx, request) => {
      const running = runClock(levelAsked(request), ctx.now, await listDistrictClocks(ctx.db));
      return noteMark(ctx, request, {
        changed: { at_desk_at: ctx.now, ...running },
        ...{ kind: 'passed', detail: running.clock, verb: 'pass-request', topic: 'request-came' },
      });
    },
  });
};
