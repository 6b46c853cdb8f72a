import { officesActedFor } from '../offices/offices-acted-for.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { maySetClocks } from './district-clock-policy.ts';

/** Whether she says how long something may take in this district; not before her second step. */
export const setsClocks = async (ctx: Ctx): Promise<boolean> =>
  inTransaction(personOnly(ctx), async (ctx) => maySetClocks({ offices: await officesActedFor(ctx) }));
