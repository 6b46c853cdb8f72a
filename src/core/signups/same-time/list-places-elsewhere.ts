import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listPlacesIn, type PlaceThen, type Span } from './place-then-queries.ts';

async function placesIn(ctx: Ctx, span: Span): Promise<PlaceThen[]> {
  const { actor } = ctx;
  if (actor.kind !== 'person') return [];
  return inTransaction(ctx, ({ db }) => listPlacesIn(db, span, [actor.personId]));
}

/** Her places at that time in other districts than the activity's. */
export const listPlacesElsewhere = async (hers: readonly Ctx[], span: Span): Promise<PlaceThen[]> =>
  (await Promise.all(hers.map((ctx) => placesIn(ctx, span)))).flat();
