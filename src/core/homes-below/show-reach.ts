import { levelOf } from '../divisions/division.ts';
import { findDivision, listDivisions } from '../divisions/division-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import type { Place, Reach } from './home-below.ts';
import { officeOnly } from '../offices/office-only.ts';
import { countByState } from './home-below-queries.ts';

async function officesOf(ctx: Ctx, codes: readonly string[]): Promise<Place[]> {
  const found = await Promise.all(codes.map((code) => findDivision(ctx.db, code, ctx.now)));
  return codes.map((code, nth) => ({ code, name: found[nth]?.name ?? code }));
}

async function townsBelow(ctx: Ctx, office: Place): Promise<Place[]> {
  if (levelOf(office.code) === 'town') return [office];
  const below = await listDivisions(ctx.db, office.code, ctx.now);
  return below.map(({ code, name }) => ({ code, name }));
}

/** Where her office stands in the tree, the towns below it, and how many homes there are open, at rest, in preparation. */
export async function showReach(ctx: Ctx): Promise<Reach> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { divisions, prefixes } = await officeOnly(ctx);
    const offices = await officesOf(ctx, divisions);
    const towns = await Promise.all(offices.map((office) => townsBelow(ctx, office)));
    const counts = { open: 0, paused: 0, preparing: 0 };
    for (const { state, homes } of await countByState(ctx, prefixes)) counts[state] = homes;
    return { offices, towns: towns.flat(), counts };
  });
}
