import { listMyHomes } from '../../core/homes/list-my-homes.ts';
import { showHome } from '../../core/homes/show-home.ts';
import type { Ctx } from '../../core/shared/ctx.ts';

/** The homes that she keeps, each with its rooms. */
export async function listMyPlaces(ctx: Ctx) {
  const homes = await listMyHomes(ctx);
  return Promise.all(homes.map(async (home) => ({ home, places: (await showHome(ctx, home.id)).places })));
}
