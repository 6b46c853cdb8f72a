import { officesActedFor } from '../offices/offices-acted-for.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { mayMergeVillages } from './village-merger-policy.ts';

/** Whether she may make villages one in this district. */
export const mergesVillages = async (ctx: Ctx): Promise<boolean> =>
  inTransaction(personOnly(ctx), async (ctx) => mayMergeVillages(await officesActedFor(ctx)));
