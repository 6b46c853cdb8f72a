import type { Ctx } from '../../../core/shared/ctx.ts';
import { hersOf } from '../../cells/her-cells.ts';
import type { PageRequest } from '../../request-context.ts';

type May = (ctx: Ctx) => Promise<boolean>;

/** She in the district where she may, for a page whose address names none; in this page's where she may nowhere, and is refused. */
export async function districtCtx(page: Pick<PageRequest, 'ctx' | 'everywhere'>, may: May): Promise<Ctx> {
  for (const ctx of await hersOf(page)) if (await may(ctx)) return ctx;
  return page.ctx;
}

/** Whether she may in one of her districts, for the way there. */
export async function mayIn(hers: readonly Ctx[], may: May): Promise<boolean> {
  for (const ctx of hers) if (await may(ctx)) return true;
  return false;
}
