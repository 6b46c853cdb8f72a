import { seatedOf } from '../requests/seated-of.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { maySeeFigures } from './figure-policy.ts';

/** Whether the figures of this district are hers to read; not before her second step. */
export const readsFigures = async (ctx: Ctx): Promise<boolean> =>
  inTransaction(personOnly(ctx), async (ctx) => maySeeFigures(await seatedOf(ctx)));
