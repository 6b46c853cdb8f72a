import { officesActedFor } from '../offices/offices-acted-for.ts';
import { listSeatsActedFor } from '../requests/desk-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { maySeeFigures } from './figure-policy.ts';

/** Whether the figures of this district are hers to read; not before her second step. */
export const readsFigures = (ctx: Ctx): Promise<boolean> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    const seats = await listSeatsActedFor(ctx);
    return maySeeFigures({ offices: await officesActedFor(ctx), seats });
  });
