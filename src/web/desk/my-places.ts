import { listMyHomes } from '../../core/homes/list-my-homes.ts';
import { showHome } from '../../core/homes/show-home.ts';
import type { Ctx } from '../../core/shared/ctx.ts';

/** The homes that she keeps in all her districts, each with its rooms. */
export const listMyPlaces = async (hers: readonly Ctx[]) => (await Promise.all(hers.map(placesIn))).flat();

async function placesIn(ctx: Ctx) {
  const homes = await listMyHomes(ctx);
  return Promise.all(homes.map(async (home) => ({ home, places: (await showHome(ctx, home.id)).places })));
}
