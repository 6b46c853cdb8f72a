import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { officesActedFor } from '../../offices/offices-acted-for.ts';
import type { PersonCtx } from '../../shared/ctx.ts';

/** Inside a verb's transaction: the district's office keeps the list of committees. Forbidden `district-only`. */
export async function districtOnly(ctx: PersonCtx): Promise<void> {
  const offices = await officesActedFor(ctx);
  if (!offices.some(({ role }) => role === 'district')) throw await forbiddenTo(ctx, 'district-only');
}
