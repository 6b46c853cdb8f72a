import { actsAsOffice } from '../offices/office.ts';
import { listSeatsOf } from '../requests/desk-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import type { Keeper } from './consultation-policy.ts';

/** What she is before hours of who listens, inside a verb's transaction. A seat counts for nothing before her second step. */
export async function keeperOf(ctx: PersonCtx): Promise<Keeper> {
  const { personId } = ctx.actor;
  const seats = actsAsOffice(ctx.actor) ? await listSeatsOf(ctx.db, personId) : [];
  return {
    personId,
    isOfTheDesk: seats.includes('rights'),
    isProfessional: seats.includes('counsellor') || seats.includes('mediator'),
  };
}
