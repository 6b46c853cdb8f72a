import type { Ctx } from '../../shared/ctx.ts';
import { listRunOut } from './due-queries.ts';
import { eachOf } from './each-of.ts';
import { noteMark } from './note-mark.ts';

/** A clock has run out: all of the desk is called once, and the office that answers for it. Returns how many. */
export const noteLapses = (ctx: Ctx): Promise<number> =>
  eachOf(ctx, {
    next: ({ db, now }, limit) => listRunOut(db, { now, limit }),
    work: (ctx, request) =>
      noteMark(ctx, request, {
        ...{
          changed: { lapsed_at: ctx.now },
          kind: 'lapsed',
          verb: 'lapse-request',
          topic: 'request-lapsed',
        },
      }),
  });
