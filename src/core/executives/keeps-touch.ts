import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findExecutiveOf } from './executive-queries.ts';

/** Whether she is an executive today. */
export const keepsTouch = async (ctx: Ctx): Promise<boolean> =>
  inTransaction(
    personOnly(ctx),
    async ({ db, actor }) => (await findExecutiveOf(db, actor.personId)) !== undefined,
  );
