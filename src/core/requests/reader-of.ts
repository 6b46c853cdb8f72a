import { listHomesKeptBy } from '../homes/home-queries.ts';
import { actsAsOffice } from '../offices/office.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { isWalledOff } from './asking/wall-queries.ts';
import { listSeatsOf } from './desk-queries.ts';
import { findStanding } from './standing-queries.ts';
import type { Reader } from './request-policy.ts';

export type Duties = Omit<Reader, 'isWalledOff' | 'standing'>;

/** What she is at the desk and at homes, inside a verb's transaction. A seat counts for nothing before her second step. */
export async function dutiesOf(ctx: PersonCtx): Promise<Duties> {
  const { personId } = ctx.actor;
  const seats = actsAsOffice(ctx.actor) ? await listSeatsOf(ctx.db, personId) : [];
  return {
    personId,
    isOfTheDesk: seats.includes('rights'),
    isProfessional: seats.includes('counsellor') || seats.includes('mediator'),
    homes: await listHomesKeptBy(ctx.db, personId),
  };
}

/** The same, before one request. */
export const readerOf = async (ctx: PersonCtx, requestId: string): Promise<Reader> => ({
  ...(await dutiesOf(ctx)),
  isWalledOff: await isWalledOff(ctx.db, requestId, ctx.actor.personId),
  standing: await findStanding(ctx.db, requestId, { personId: ctx.actor.personId, now: ctx.now }),
});
