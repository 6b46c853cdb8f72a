import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { Relative } from './relative.ts';
import { listRelativesOf } from './relative-queries.ts';

/** Whom she signs up beside herself. SignedOut. */
export const listRelatives = async (ctx: Ctx): Promise<Relative[]> =>
  inTransaction(personOnly(ctx), (ctx) => listRelativesOf(ctx.db, ctx.actor.personId));
