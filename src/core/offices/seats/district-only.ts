import type { PersonCtx } from '../../shared/ctx.ts';
import { forbiddenTo } from '../forbidden-to.ts';
import { officesActedFor } from '../offices-acted-for.ts';
import { maySeeSeats } from './seat-policy.ts';

/** Inside a verb's transaction: she for the district's office. Forbidden `district-office-only`, or `second-step-needed`. */
export async function districtOnly(ctx: PersonCtx) {
  const actor = { personId: ctx.actor.personId, offices: await officesActedFor(ctx) };
  if (!maySeeSeats(actor, ctx.cell)) throw await forbiddenTo(ctx, 'district-office-only');
  return actor;
}
