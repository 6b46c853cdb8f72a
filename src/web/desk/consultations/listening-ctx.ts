import { showKeeper } from '../../../core/consultations/show-keeper.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { hersOf } from '../../cells/her-cells.ts';
import type { PageRequest } from '../../request-context.ts';

type Hers = { ctx: Ctx; names: boolean };

/** She in the district where she listens or names who does; the pages name none in their address. */
export async function listeningCtx(page: Pick<PageRequest, 'ctx' | 'everywhere'>): Promise<Hers> {
  for (const ctx of await hersOf(page)) {
    const keeper = await showKeeper(ctx);
    if (keeper) return { ctx, ...keeper };
  }
  return { ctx: page.ctx, names: false };
}

/** Whether she has such a list in one of her districts, for the way there from her own page. */
export async function keepsHours(hers: readonly Ctx[]): Promise<boolean> {
  const keepers = await Promise.all(hers.map(showKeeper));
  return keepers.some((keeper) => keeper !== null);
}
