import { listHomesKeptBy } from '../homes/home-queries.ts';
import { listKeptAmong } from '../people/list-kept-among.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { listOffersByName, type OfferByName } from './offer-queries.ts';

const most = 50;

/**
 * Whose turn it is among those whom a host wrote down by name at the homes that the actor keeps, the nearest deadline
 * first: she asks them and answers for them. Nobody else can; whom somebody keeps among her family is answered for by that one. Empty for whoever keeps no home.
 */
export async function listOffersToAnswer(ctx: Ctx): Promise<OfferByName[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const homes = await listHomesKeptBy(ctx.db, ctx.actor.personId);
    const offers = await listOffersByName(
      ctx,
      homes.map(({ id }) => id),
      most,
    );
    const kept = await listKeptAmong(
      ctx,
      offers.map(({ personId }) => personId),
    );
    return offers.filter(({ personId }) => !kept.has(personId));
  });
}
