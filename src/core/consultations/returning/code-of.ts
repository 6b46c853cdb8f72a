import { createHash } from 'node:crypto';
import type { Ctx } from '../../shared/ctx.ts';
import { receiptFrom } from '../../shared/nameless/receipt-code.ts';

/**
 * From the form's own key and what it says, under the cell's key: sent twice it is the same one, and nobody who guesses both
 * makes it.
 */
export const codeOf = async (ctx: Ctx, key: string | undefined, wish: object): Promise<string> =>
  receiptFrom(await ctx.vault.blind(JSON.stringify([key ?? ctx.newId(), wish]), 'consultations.code'));

/** Only this is kept of a code. */
export const codeHashOf = (code: string): string =>
  createHash('sha256').update(`consultation ${code}`).digest('base64url');
