import type { Ctx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { Suggestion } from './suggestion.ts';
import { listSuggestionsOf, presentSuggestion } from './suggestion-queries.ts';

const most = 20;

/** What she has left under her own name, the newest first; none for whoever has not signed in. */
export async function listMySuggestions(ctx: Ctx): Promise<Suggestion[]> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return [];
  const rows = await inTransaction(ctx, (ctx) => listSuggestionsOf(ctx.db, actor.personId, most));
  return rows.map(presentSuggestion);
}
