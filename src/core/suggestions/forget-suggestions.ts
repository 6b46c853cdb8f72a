import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { inTransaction } from '../shared/transaction.ts';
import { markForgottenBy } from './suggestion-queries.ts';

/** Forgets the words whose day has come. Returns how many. */
export const forgetSuggestions = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' } }, (ctx) =>
    markForgottenBy(ctx.db, dayOf(ctx.now), ctx.now),
  );
