import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { isAuditor } from '../access-queries.ts';

/** Whether she is appointed to read the logs of who read a case; before her second step she reads none. */
export const auditsCases = async (ctx: Ctx): Promise<boolean> =>
  inTransaction(personOnly(ctx), ({ db, actor }) => isAuditor(db, actor.personId));
