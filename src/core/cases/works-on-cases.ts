import { listSeatsActedFor } from '../requests/desk-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';

/** Whether she has a seat with which she may be on the team of a case; not before her second step. */
export const worksOnCases = async (ctx: Ctx): Promise<boolean> =>
  inTransaction(personOnly(ctx), async (ctx) => (await listSeatsActedFor(ctx)).length > 0);
