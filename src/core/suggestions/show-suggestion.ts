import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { getSuggestionToSee } from './get-suggestion-to-see.ts';
import type { Suggestion } from './suggestion.ts';
import { presentSuggestion } from './suggestion-queries.ts';

/** One of them, for her who left it and for the office. NotFound for everybody else. */
export async function showSuggestion(ctx: Ctx, id: string): Promise<Suggestion> {
  return inTransaction(personOnly(ctx), async (ctx) => presentSuggestion(await getSuggestionToSee(ctx, id)));
}
