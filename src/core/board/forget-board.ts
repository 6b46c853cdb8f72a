import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { markForgottenWithRequests } from './board-queries.ts';

/** What is up of a request whose words are forgotten, or whose asker left, goes too. How many. */
export const forgetBoard = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' as const } }, ({ db, now }) =>
    markForgottenWithRequests(db, now),
  );
