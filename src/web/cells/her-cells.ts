import { cellNumberOf } from '../../core/shared/ids.ts';
import { personOnly } from '../../core/shared/person-only.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import type { PageRequest } from '../request-context.ts';

/** She in each district to which she belongs, for a page whose address names none. Throws where nobody has signed in. */
export async function hersOf({ ctx, everywhere }: Pick<PageRequest, 'ctx' | 'everywhere'>): Promise<Ctx[]> {
  personOnly(ctx);
  const hers = await everywhere();
  return hers.length === 0 ? [ctx] : hers;
}

/** She in the district of which an id is; in this page's where she belongs to none such, who is refused there. */
export async function herOf(page: Pick<PageRequest, 'ctx' | 'everywhere'>, id: string): Promise<Ctx> {
  const number = cellNumberOf(id);
  return (await hersOf(page)).find(({ cell }) => cell.number === number) ?? page.ctx;
}
