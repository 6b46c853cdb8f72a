import { listRosters } from '../../../core/rosters/list-rosters.ts';
import { worksInOffice } from '../../../core/offices/works-in-office.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import type { PageRequest } from '../../request-context.ts';
import { districtCtx } from '../figures/district-ctx.ts';

export const rostersHref = '/desk/rosters';

/** She in the district in whose office she works; the verbs say whether its door stands open to her. */
export const officeCtx = (page: Pick<PageRequest, 'ctx' | 'everywhere'>): Promise<Ctx> =>
  districtCtx(page, worksInOffice);

/** For who may hand in a form that carries a table. */
export const mayHandIn = async (ctx: Ctx): Promise<unknown> => listRosters(ctx);
