import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { hasToPass } from './village-message-queries.ts';

/** Whether something waits for her to be passed on here. SignedOut. */
export const hasMessagesToPass = async (ctx: Ctx): Promise<boolean> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    return asSystem(ctx, (ctx) => hasToPass(ctx, personId, dayOf(ctx.now)));
  });
