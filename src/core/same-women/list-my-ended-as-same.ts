import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { listEndedOf } from './answer-queries.ts';
import { undoDays, type EndedAsSame } from './same-woman.ts';

/**
 * Whom an executive kept touch with, or was to ask, until an office found in these days that another does so with the same woman; nothing of
 * the other. SignedOut.
 */
export async function listMyEndedAsSame(ctx: Ctx): Promise<EndedAsSame[]> {
  const since = startOfDay(addDays(dayOf(ctx.now), -undoDays));
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { personId: heldBy } = ctx.actor;
    return asSystem(ctx, ({ db }) => listEndedOf(db, { heldBy, since }));
  });
}
