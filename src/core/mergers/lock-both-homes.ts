import { dutiesOf } from '../homes/desk/furnish.ts';
import { waitForOtherParents } from '../homes/desk/parent-queries.ts';
import { findOpenHome } from '../homes/home-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { forbiddenTo } from '../offices/forbidden-to.ts';
import { notFound } from '../shared/errors.ts';
import { mayMerge } from './merger-policy.ts';
import { lockBoth } from './merger-queries.ts';
import type { Move } from './moving-queries.ts';

/** Both homes, kept from others, for the office above both. NotFound where one has closed. */
export async function lockBothHomes(ctx: PersonCtx, { fromId, intoId }: Move): Promise<void> {
  const [from, into] = [await findOpenHome(ctx.db, fromId), await findOpenHome(ctx.db, intoId)];
  if (!from || !into) throw notFound('home-not-found');
  if (!mayMerge(await dutiesOf(ctx), { from, into })) throw await forbiddenTo(ctx);
  await waitForOtherParents(ctx);
  if ((await lockBoth(ctx.db, [fromId, intoId])).length < 2) throw notFound('home-not-found');
}
