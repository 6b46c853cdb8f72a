import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { readReceipt } from '../shared/nameless/receipt-code.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { receiptHashOf } from './receipt-hash-of.ts';
import type { Suggestion } from './suggestion.ts';
import { findSuggestionOfReceipt, presentSuggestion } from './suggestion-queries.ts';

/** One that was left without a name, for whoever has its code. NotFound where there is none, or no longer. */
export async function lookUpSuggestion(ctx: Ctx, { code }: { code: string }): Promise<Suggestion> {
  const receipt = readReceipt(code);
  if (receipt === '') throw notFound('suggestion-not-found');
  return inTransaction(ctx, async (ctx) => {
    const row = await asSystem(ctx, (ctx) => findSuggestionOfReceipt(ctx.db, receiptHashOf(receipt)));
    if (!row) throw notFound('suggestion-not-found');
    return presentSuggestion(row);
  });
}
