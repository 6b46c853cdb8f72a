import { isWithin } from '../divisions/division.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { forbiddenTo } from './forbidden-to.ts';
import { divisionsActedFor } from './offices-acted-for.ts';

/**
 * Inside a verb's transaction: she acts for the office of each of these places, or for one above it. Forbidden `office-only`, or
 * `second-step-needed` where only that is missing.
 */
export async function officeAboveOnly(ctx: PersonCtx, ...places: readonly string[]): Promise<void> {
  const divisions = await divisionsActedFor(ctx);
  const isBelow = (place: string) => divisions.some((code) => isWithin(place, code));
  if (!places.every(isBelow)) throw await forbiddenTo(ctx, 'office-only');
}
