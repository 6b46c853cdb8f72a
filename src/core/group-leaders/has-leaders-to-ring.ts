import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { hasLeadersOfHers } from './group-leader-queries.ts';

/** Whether a village that she leads here, or is the chair of, has a group leader. SignedOut. */
export const hasLeadersToRing = async (ctx: Ctx): Promise<boolean> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    return asSystem(ctx, (ctx) => hasLeadersOfHers(ctx, personId));
  });
