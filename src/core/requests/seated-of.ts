import { officesActedFor } from '../offices/offices-acted-for.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { listSeatsActedFor } from './desk-queries.ts';

/** What she acts as now, at the desk and for offices, inside a verb's transaction. */
export const seatedOf = async (ctx: PersonCtx) => ({
  seats: await listSeatsActedFor(ctx),
  offices: await officesActedFor(ctx),
});
