import { receiptFrom } from '../../shared/nameless/receipt-code.ts';
import type { Ctx } from '../../shared/ctx.ts';

/**
 * From the form's own key and what it says, under the cell's key: sent twice it is the same one, with other words another,
 * and nobody who guesses both makes it.
 */
export const receiptOf = async (ctx: Ctx, key: string | undefined, wish: object): Promise<string> =>
  receiptFrom(await ctx.vault.blind(JSON.stringify([key ?? ctx.newId(), wish]), 'requests.code'));
