import { actsAsOffice } from '../offices/office.ts';
import { listSeatsOf } from '../requests/desk-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';

/** Whether she has a seat with which she may be on the team of a case; not before her second step. */
export const worksOnCases = (ctx: Ctx): Promise<boolean> =>
  inTransaction(personOnly(ctx), async ({ db, actor }) =>
    actsAsOffice(actor) ? (await listSeatsOf(db, actor.personId)).length > 0 : false,
  );
