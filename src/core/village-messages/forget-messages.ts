import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { deleteOver } from './village-message-queries.ts';

/** What is past its last day goes, with whom it still waited for. Returns how many messages. */
export const forgetMessages = async (ctx: Ctx): Promise<number> =>
  inTransaction(ctx, (ctx) => asSystem(ctx, ({ db }) => deleteOver(db, dayOf(ctx.now))));
