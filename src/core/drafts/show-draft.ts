import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { Draft } from './draft.ts';
import { getDraft } from './get-draft.ts';

/** A draft, for the hosts of its home. NotFound for everybody else. */
export const showDraft = async (ctx: Ctx, draftId: string): Promise<Draft> =>
  inTransaction(personOnly(ctx), (ctx) => getDraft(ctx, draftId));
