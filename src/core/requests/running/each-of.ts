import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import type { RequestRow } from '../request-queries.ts';

const atOnce = 100;

type Chore = {
  /** Locks the next ones; what has been done is none of them any more. */
  next: (ctx: Ctx, limit: number) => Promise<RequestRow[]>;
  work: (ctx: Ctx, request: RequestRow) => Promise<void>;
};

/** Does a chore for all requests for which it is due, as the system, some in each transaction. Returns how many. */
export async function eachOf(ctx: Ctx, { next, work }: Chore): Promise<number> {
  let done = 0;
  for (;;) {
    const batch = await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async (ctx) => {
      const requests = await next(ctx, atOnce);
      for (const request of requests) await work(ctx, request);
      return requests.length;
    });
    done += batch;
    if (batch < atOnce) return done;
  }
}
