import { isWithin } from '../divisions/division.ts';
import { officeOnly } from '../offices/office-only.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { inTransaction } from '../shared/transaction.ts';

/** The places for whose office she acts, inside a verb's transaction: those alone that lie in none of the others. Forbidden. */
export async function placesOf(ctx: PersonCtx): Promise<string[]> {
  const { prefixes } = await officeOnly(ctx);
  const places = [...new Set(prefixes)];
  return places.filter((one) => !places.some((other) => other !== one && isWithin(one, other)));
}

/** The same, in a transaction of its own. */
export const getPlaces = async (ctx: PersonCtx): Promise<string[]> => inTransaction(ctx, placesOf);
