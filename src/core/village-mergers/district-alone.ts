import { forbiddenTo } from '../offices/forbidden-to.ts';
import { officesActedFor } from '../offices/offices-acted-for.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { mayMergeVillages } from './village-merger-policy.ts';

/** Inside a verb's transaction. Forbidden `district-office-only`, or `second-step-needed` where only that is missing. */
export async function districtAlone(ctx: PersonCtx): Promise<void> {
  if (!mayMergeVillages(await officesActedFor(ctx))) throw await forbiddenTo(ctx, 'district-office-only');
}
