import { dutiesOf } from '../homes/desk/furnish.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { forbidden, notFound } from '../shared/errors.ts';
import { mayMerge } from './merger-policy.ts';
import { lockBoth } from './merger-queries.ts';
import type { Move } from './moving-queries.ts';

/** Both homes, kept from others, for the office above both. NotFound where one has closed. */
export async function lockBothHomes(ctx: PersonCtx, { fromId, intoId }: Move) {
  const homes = await lockBoth(ctx.db, [fromId, intoId]);
  const [from, into] = [fromId, intoId].map((id) => homes.find((home) => home.id === id));
  if (!from || !into) throw notFound('home-not-found');
  if (!mayMerge(await dutiesOf(ctx), { from, into })) throw forbidden();
  return { from, into };
}
