import { enterCase } from '../../../src/core/cases/case-queries.ts';
import type { Ctx } from '../../../src/core/shared/ctx.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import type { Person } from '../factories.ts';

/** In a transaction of hers that has entered the case, as each verb does first; whoever does not read it has entered none. */
export const inCase = <T>(who: Person, caseId: string, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  inTransaction(who.ctx(), async (ctx) => {
    await enterCase(ctx.db, caseId, { personId: who.id, now: ctx.now });
    return work(ctx);
  });
