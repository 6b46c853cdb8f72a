import type { PersonCtx } from '../shared/ctx.ts';
import { listSeatsActedFor } from './desk-queries.ts';
import type { Reader } from './request-policy.ts';

/** What she is at the district's desk, inside a verb's transaction. */
export async function atTheDesk(
  ctx: PersonCtx,
): Promise<Pick<Reader, 'personId' | 'isOfTheDesk' | 'isProfessional'>> {
  const seats = await listSeatsActedFor(ctx);
  return {
    personId: ctx.actor.personId,
    isOfTheDesk: seats.includes('rights'),
    isProfessional: seats.includes('counsellor') || seats.includes('mediator'),
  };
}
