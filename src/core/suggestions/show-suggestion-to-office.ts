import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { getSuggestionToSee } from './get-suggestion-to-see.ts';
import { officeOnly } from './office-only.ts';
import type { Suggestion } from './suggestion.ts';
import { presentSuggestion } from './suggestion-queries.ts';

/** One of them as the office answers it. NotFound; Forbidden to her who left it, who has a page of her own. */
export async function showSuggestionToOffice(ctx: Ctx, id: string): Promise<Suggestion> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const row = await getSuggestionToSee(ctx, id);
    await officeOnly(ctx);
    return presentSuggestion(row);
  });
}
