import { forbiddenTo } from '../offices/forbidden-to.ts';
import { officesActedFor } from '../offices/offices-acted-for.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { maySetClocks } from './district-clock-policy.ts';

/** Inside a verb's transaction. Forbidden `district-office-only`, or `second-step-needed` where only that is missing. */
export async function districtOfficeOnly(ctx: PersonCtx): Promise<void> {
  const offices = await officesActedFor(ctx);
  if (!maySetClocks({ offices })) throw await forbiddenTo(ctx, 'district-office-only');
}
