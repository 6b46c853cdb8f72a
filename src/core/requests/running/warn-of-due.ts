import type { Ctx } from '../../shared/ctx.ts';
import { levels, type Level } from '../request.ts';
import type { RequestRow } from '../request-queries.ts';
import { listNearEnd, listToHearAgain } from './due-queries.ts';
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

const warnOf = (ctx: Ctx, request: RequestRow) =>
  noteMark(ctx, request, {
    ...{ changed: { warned_at: ctx.now }, kind: 'warned', verb: 'warn-of-request', topic: 'request-due' },
  });

/**
 * Before a clock lapses its owner is told once, and once more on the day on which she was to speak to her again; where
 * nobody has it, all of the desk. Returns how many.
 */
export async function warnOfDue(ctx: Ctx): Promise<number> {
  const nearEnd = await eachOf(ctx, {
    next: ({ db }, limit) => listNearEnd(db, { endsBy: endsBy(ctx.now), limit }),
    work: warnOf,
  });
  const again = await eachOf(ctx, {
    next: ({ db, now }, limit) => listToHearAgain(db, { now, limit }),
    work: warnOf,
  });
  return nearEnd + again;
}
