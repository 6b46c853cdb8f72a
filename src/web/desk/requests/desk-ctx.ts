import type { Ctx } from '../../../core/shared/ctx.ts';
import { hersOf } from '../../cells/her-cells.ts';
import type { PageRequest } from '../../request-context.ts';
import { queueOf } from './queue-of.ts';

/** She in the district where requests wait for her; the pages of the desk name none in their address. */
export async function deskCtx(page: Pick<PageRequest, 'ctx' | 'everywhere'>): Promise<Ctx> {
  for (const ctx of await hersOf(page)) if ((await queueOf(ctx, 1)) !== null) return ctx;
  return page.ctx;
}
