import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';

/** Thrown at the end of a trial with what would have come of it, so that the transaction is rolled back. */
class Trial<T> extends Error {
  readonly came: T;

  constructor(came: T) {
    super('a trial');
    this.came = came;
  }
}

/** As `inTransaction`; a trial does all of it, leaves nothing, and answers what would have come of it. */
export async function onTrial<C extends Ctx, T>(
  ctx: C,
  isTrial: boolean,
  work: (ctx: C) => Promise<T>,
): Promise<T> {
  if (!isTrial) return inTransaction(ctx, work);
  let trial: Trial<T> | undefined;
  try {
    return await inTransaction(ctx, async (ctx) => {
      trial = new Trial(await work(ctx));
      throw trial;
    });
  } catch (error) {
    if (trial === undefined || error !== trial) throw error;
    return trial.came;
  }
}
