import { forbiddenTo } from '../offices/forbidden-to.ts';
import { officesActedFor } from '../offices/offices-acted-for.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { mayAnswer, type Office } from './suggestion-policy.ts';

/** Inside a verb's transaction: whether she acts for the district's own office. */
export async function officeOf(ctx: PersonCtx): Promise<Office> {
  const offices = await officesActedFor(ctx);
  return { isOfTheDistrict: offices.some(({ role }) => role === 'district') };
}

/** Inside a verb's transaction: forbidden for whoever does not act for the district's office. */
export async function officeOnly(ctx: PersonCtx): Promise<void> {
  if (!mayAnswer(await officeOf(ctx))) throw await forbiddenTo(ctx, 'district-office-only');
}
