import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { Suggestion } from './suggestion.ts';
import { findSuggestionVisible, presentSuggestion } from './suggestion-queries.ts';

/** One of them, for her who left it and for the office. NotFound for everybody else. */
export async function showSuggestion(ctx: Ctx, id: string): Promise<Suggestion> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const row = isId(id) ? await findSuggestionVisible(ctx.db, id) : undefined;
    if (!row) throw notFound('suggestion-not-found');
    return presentSuggestion(row);
  });
}
