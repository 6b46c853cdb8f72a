import type { Ctx } from '../../shared/ctx.ts';
import { levels, type Level } from '../request.ts';
import { listNearEnd } from './due-queries.ts';
import { eachOf } from './each-of.ts';
import { noteMark } from './note-mark.ts';

const hours = 3_600_000;

/** How long before its end a clock is told of, so that there is still time to act. */
const warnsBefore: Readonly<Record<Level, number>> = {
  danger: hours,
  urgent: 6 * hours,
  ordinary: 48 * hours,
  complex: 72 * hours,
};

const endsBy = (now: Date): Readonly<Record<Level, Date>> => {
  const by = (level: Level) => new Date(now.getTime() + warnsBefore[level]);
  const [danger, urgent, ordinary, complex] = levels.map(by);
  if (!danger || !urgent || !ordinary || !complex) throw new RangeError('each level is warned of');
  return { danger, urgent, ordinary, complex };
};

/** Before a clock lapses its owner is told once; where nobody has it, all of the desk. Returns how many. */
export const warnOfDue = (ctx: Ctx): Promise<number> =>
  eachOf(ctx, {
    next: ({ db }, limit) => listNearEnd(db, { endsBy: endsBy(ctx.now), limit }),
    work: (ctx, request) =>
      noteMark(ctx, request, {
        ...{ changed: { warned_at: ctx.now }, kind: 'warned', verb: 'warn-of-request', topic: 'request-due' },
      }),
  });
