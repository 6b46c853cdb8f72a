import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import { officeOf } from './office-only.ts';
import { mayAnswer } from './suggestion-policy.ts';
import { countOpen } from './suggestion-queries.ts';

/** How many wait for the district's office; null for whoever is not of it. */
export async function countOpenSuggestions(ctx: Ctx): Promise<number | null> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return null;
  return inTransaction({ ...ctx, actor }, async (ctx) =>
    mayAnswer(await officeOf(ctx)) ? countOpen(ctx.db) : null,
  );
}
